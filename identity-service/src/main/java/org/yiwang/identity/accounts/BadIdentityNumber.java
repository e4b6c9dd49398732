package org.yiwang.identity.accounts;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** The identity number has a wrong shape, date of birth or checksum (GB 11643-1999); the number is not repeated. */
public final class BadIdentityNumber extends ProblemException {

    public BadIdentityNumber() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "bad-identity-number");
        errors(List.of(new FieldError("/number", "identity-number")));
    }
}
