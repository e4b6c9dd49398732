package org.yiwang.identity.people;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** More people are asked for at once than {@link PeopleController#MOST}. */
final class TooManyPeople extends ProblemException {

    TooManyPeople() {
        super(HttpStatus.BAD_REQUEST, "too-many-people", PeopleController.MOST);
    }
}
