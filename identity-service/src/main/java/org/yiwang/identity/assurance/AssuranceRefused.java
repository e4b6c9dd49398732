package org.yiwang.identity.assurance;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Why an identity is not confirmed. */
final class AssuranceRefused extends ProblemException {

    private static final String SOON = "30";

    private AssuranceRefused(HttpStatus status, String code) {
        super(status, code);
    }

    /** One answer for an unknown number, another name and somebody else's: the registry is nobody's directory. */
    static AssuranceRefused notConfirmed() {
        return new AssuranceRefused(HttpStatus.UNPROCESSABLE_CONTENT, "identity-not-confirmed");
    }

    static ProblemException tooManyTries() {
        return new AssuranceRefused(HttpStatus.TOO_MANY_REQUESTS, "too-many-identity-checks")
                .header("Retry-After", Long.toString(TryRepository.DAY.toSeconds()));
    }

    static ProblemException registryAway() {
        return new AssuranceRefused(HttpStatus.SERVICE_UNAVAILABLE, "population-registry-away")
                .header("Retry-After", SOON);
    }
}
