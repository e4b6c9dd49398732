package org.yiwang.defaults.idempotency;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The {@code Idempotency-Key} is empty, longer than 255 characters or not printable. */
public final class KeyMalformed extends ProblemException {

    public KeyMalformed() {
        super(HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
    }
}
