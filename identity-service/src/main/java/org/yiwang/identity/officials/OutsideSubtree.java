package org.yiwang.identity.officials;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** The department or region lies outside the administrator's subtree. */
public final class OutsideSubtree extends ProblemException {

    public OutsideSubtree() {
        super(HttpStatus.FORBIDDEN, "outside-subtree");
    }
}
