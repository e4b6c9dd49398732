package org.yiwang.identity.children;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Why a child is not registered or shown. */
final class ChildRefused extends ProblemException {

    private static final String SOON = "30";

    private ChildRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static ChildRefused notFound() {
        return new ChildRefused(HttpStatus.NOT_FOUND, "child-not-found");
    }

    static ProblemException fields(List<FieldError> wrong) {
        return new ChildRefused(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(wrong);
    }

    /** By the number alone, whoever asks. */
    static ChildRefused ofAge() {
        return new ChildRefused(HttpStatus.UNPROCESSABLE_CONTENT, "child-of-age");
    }

    /** Whose number was never checked is known to nobody as a guardian. */
    static ChildRefused numberNotRecorded() {
        return new ChildRefused(HttpStatus.FORBIDDEN, "number-not-recorded");
    }

    /** One answer for a child that is unknown and one that is somebody else's: the registry is nobody's directory. */
    static ChildRefused notConfirmed() {
        return new ChildRefused(HttpStatus.UNPROCESSABLE_CONTENT, "guardianship-not-confirmed");
    }

    static ProblemException registryAway() {
        return new ChildRefused(HttpStatus.SERVICE_UNAVAILABLE, "registry-away").header("Retry-After", SOON);
    }

    /** Told only to who is confirmed as the guardian. */
    static ChildRefused hasAccount() {
        return new ChildRefused(HttpStatus.CONFLICT, "child-has-account");
    }
}
