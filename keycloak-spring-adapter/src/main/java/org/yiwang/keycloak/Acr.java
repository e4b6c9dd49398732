package org.yiwang.keycloak;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How strongly somebody has signed in, weakest first; the values of {@code acr} (OpenID Connect Core §2, RFC 9470). */
public enum Acr {
    /** By password alone. */
    PWD,
    /** With a second factor. */
    MFA,
    /** With a key that cannot be phished. */
    PHR;

    /** The level of this value, empty for a value we do not know. */
    public static Optional<Acr> of(String value) {
        return Stream.of(values()).filter(level -> level.value().equals(value)).findFirst();
    }

    /** As the claim and the challenge write it. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a token's {@code acr} is at least this; a value we do not know, or none, never is. */
    public boolean metBy(@Nullable String acr) {
        return acr != null
                && of(acr).filter(level -> level.compareTo(this) >= 0).isPresent();
    }
}
