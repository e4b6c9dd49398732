package org.yiwang.identity.people;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** More people are asked for at once than are answered. */
public final class TooManyPeople extends ProblemException {

    public TooManyPeople(int most) {
        super(HttpStatus.BAD_REQUEST, "too-many-people", most);
    }
}
