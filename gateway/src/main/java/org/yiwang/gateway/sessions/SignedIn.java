package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Population;

/** What the session of a signed-in browser holds; the browser itself never sees a token. */
public record SignedIn(
        String client,
        Population population,
        String name,
        String csrf,
        String accessToken,
        Instant accessExpires,
        @Nullable String refreshToken,
        String idToken,
        SignOn signOn) {

    /** A session written before sign-ons were kept has one that nothing names. */
    public SignedIn {
        signOn = Objects.requireNonNullElse(signOn, SignOn.UNKNOWN);
    }

    SignedIn renewed(String access, Instant expires, @Nullable String refresh) {
        var next = refresh == null ? refreshToken : refresh;
        return new SignedIn(client, population, name, csrf, access, expires, next, idToken, signOn);
    }
}
