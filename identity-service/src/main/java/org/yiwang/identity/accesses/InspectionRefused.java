package org.yiwang.identity.accesses;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why access records are not shown to somebody who audits. */
final class InspectionRefused extends ProblemException {

    private static final String SOON = "30";

    private InspectionRefused(HttpStatus status, String code) {
        super(status, code);
    }

    /** The token still names a post that is held no more. */
    static InspectionRefused postEnded() {
        return new InspectionRefused(HttpStatus.FORBIDDEN, "audit-post-needed");
    }

    static ProblemException field(String pointer, String code) {
        return new InspectionRefused(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                .errors(List.of(new FieldError(pointer, code)));
    }

    /** Numbers of cases are looked up at case-service. */
    static ProblemException casesAway() {
        return new InspectionRefused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable").header("Retry-After", SOON);
    }
}
