package org.yiwang.defaults.http;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The cursor of a list was not made by this list. */
public final class BadCursor extends ProblemException {

    public BadCursor() {
        super(HttpStatus.BAD_REQUEST, "bad-cursor");
    }
}
