package org.yiwang.defaults.http;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** An action came without {@code If-Match} (RFC 6585 §3). */
public final class IfMatchMissing extends ProblemException {

    public IfMatchMissing() {
        super(HttpStatus.PRECONDITION_REQUIRED, "if-match-missing");
    }
}
