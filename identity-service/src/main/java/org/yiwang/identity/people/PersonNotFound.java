package org.yiwang.identity.people;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Nobody with this id has ever signed in. */
final class PersonNotFound extends ProblemException {

    PersonNotFound() {
        super(HttpStatus.NOT_FOUND, "person-not-found");
    }
}
