package org.yiwang.identity.officials;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** No official with this id is within the reader's subtree. */
public final class OfficialNotFound extends ProblemException {

    public OfficialNotFound() {
        super(HttpStatus.NOT_FOUND, "official-not-found");
    }
}
