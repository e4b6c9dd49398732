package org.yiwang.defaults.http;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** {@code If-Match} is no list of entity tags (RFC 9110 §13.1.1). */
public final class BadIfMatch extends ProblemException {

    public BadIfMatch() {
        super(HttpStatus.BAD_REQUEST, "bad-if-match");
    }
}
