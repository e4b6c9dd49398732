package org.yiwang.defaults.idempotency;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The {@code Idempotency-Key} was used with another body. */
public final class KeyReused extends ProblemException {

    public KeyReused() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
    }
}
