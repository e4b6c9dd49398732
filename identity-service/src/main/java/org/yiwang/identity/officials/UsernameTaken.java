package org.yiwang.identity.officials;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Another official has this user name. */
public final class UsernameTaken extends ProblemException {

    public UsernameTaken() {
        super(HttpStatus.CONFLICT, "username-taken");
    }
}
