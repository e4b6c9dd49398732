package org.yiwang.defaults.http;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The resource has changed since the version named in {@code If-Match} (RFC 9110 §15.5.13). */
public final class StaleVersion extends ProblemException {

    public StaleVersion() {
        super(HttpStatus.PRECONDITION_FAILED, "stale-version");
    }
}
