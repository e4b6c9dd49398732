package org.yiwang.identity.accounts;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The person already has an identity number, and it is another one. */
public final class OtherNumberRecorded extends ProblemException {

    OtherNumberRecorded() {
        super(HttpStatus.CONFLICT, "other-number-recorded");
    }
}
