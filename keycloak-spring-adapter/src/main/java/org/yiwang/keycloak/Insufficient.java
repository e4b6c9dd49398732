package org.yiwang.keycloak;

import java.util.Map;
import org.springframework.security.access.AccessDeniedException;

/** Why a caller whom the rule admits may not act yet. */
abstract sealed class Insufficient extends AccessDeniedException {

    private Insufficient(String message) {
        super(message);
    }

    /** The integrator's client was not given the scope: only the person's consent to it helps (RFC 6750 §3.1). */
    static final class Scope extends Insufficient {

        private final String needed;

        Scope(String needed) {
            super("The scope is needed");
            this.needed = needed;
        }

        String challenge(Scheme scheme) {
            return scheme.challenge("insufficient_scope") + ", scope=\"%s\"".formatted(needed);
        }
    }

    /** The sign-in is too weak or too old: signing in again helps (RFC 9470 §3). */
    static final class SignIn extends Insufficient {

        private final Acr acr;
        private final long maxAge;

        SignIn(Acr acr, long maxAge) {
            super("A stronger or fresher sign-in is needed");
            this.acr = acr;
            this.maxAge = maxAge;
        }

        String challenge(Scheme scheme) {
            var age = maxAge < 0 ? "" : ", max_age=\"%d\"".formatted(maxAge);
            return scheme.challenge("insufficient_user_authentication")
                    + ", acr_values=\"%s\"".formatted(acr.value())
                    + age;
        }
    }

    /** The identity is not known surely enough: only a check of the person's documents helps. */
    static final class Assurance extends Insufficient {

        private final int present;
        private final int needed;

        Assurance(int present, int needed) {
            super("A surer identity is needed");
            this.present = present;
            this.needed = needed;
        }

        Map<String, Integer> levels() {
            return Map.of("assurance", present, "neededAssurance", needed);
        }
    }
}
