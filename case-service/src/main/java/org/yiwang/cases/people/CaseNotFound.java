package org.yiwang.cases.people;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** There is no such case, or none this reader may know of. */
public final class CaseNotFound extends ProblemException {

    public CaseNotFound() {
        super(HttpStatus.NOT_FOUND, "case-not-found");
    }
}
