package org.yiwang.defaults.idempotency;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** A creating or acting POST came without {@code Idempotency-Key}. */
public final class KeyMissing extends ProblemException {

    public KeyMissing() {
        super(HttpStatus.BAD_REQUEST, "idempotency-key-missing");
    }
}
