package org.yiwang.identity.addresses;

import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Why an address is not proven or no code is sent; it says nothing of any other person's. */
final class AddressRefused extends ProblemException {

    private AddressRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static ProblemException tooManyLetters(long seconds) {
        return new AddressRefused(HttpStatus.TOO_MANY_REQUESTS, "too-many-codes")
                .header("Retry-After", Long.toString(seconds));
    }

    /** Wrong, or for another address. */
    static ProblemException wrongCode(int left) {
        return new AddressRefused(HttpStatus.UNPROCESSABLE_CONTENT, "code-wrong").property("attemptsLeft", left);
    }

    /** There is no code to compare with: none was sent, its time is over, or it was tried too often. */
    static ProblemException noCode() {
        return new AddressRefused(HttpStatus.UNPROCESSABLE_CONTENT, "code-over");
    }

    static ProblemException away() {
        return new AddressRefused(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }

    static ProblemException noAccount() {
        return new AddressRefused(HttpStatus.NOT_FOUND, "account-not-found");
    }

    static ProblemException noLetters() {
        return new AddressRefused(HttpStatus.UNPROCESSABLE_CONTENT, "address-refused");
    }
}
