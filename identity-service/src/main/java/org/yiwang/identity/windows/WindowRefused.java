package org.yiwang.identity.windows;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Why a clerk is not told who it is. */
final class WindowRefused extends ProblemException {

    private WindowRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static WindowRefused postEnded() {
        return new WindowRefused(HttpStatus.FORBIDDEN, "intake-post-needed");
    }

    static WindowRefused ownIdentity() {
        return new WindowRefused(HttpStatus.CONFLICT, "own-identity");
    }

    /** Name, number and account do not belong together; which of them is wrong is not said. */
    static WindowRefused notMatched() {
        return new WindowRefused(HttpStatus.UNPROCESSABLE_CONTENT, "person-not-matched");
    }

    static WindowRefused notSeen() {
        return new WindowRefused(HttpStatus.NOT_FOUND, "not-seen");
    }

    static WindowRefused noAccount() {
        return new WindowRefused(HttpStatus.UNPROCESSABLE_CONTENT, "person-without-account");
    }

    static WindowRefused codeOver() {
        return new WindowRefused(HttpStatus.UNPROCESSABLE_CONTENT, "window-code-over");
    }
}
