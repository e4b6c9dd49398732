package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.util.MultiValueMap;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.keycloak.Acr;

/**
 * How strongly somebody has to sign in, and how many seconds ago at most, as the challenge of RFC 9470 §3 says it; what is
 * absent is not asked.
 */
record Strength(@Nullable Acr acr, @Nullable Long maxAge) {

    static final Strength USUAL = new Strength(null, null);

    /** What a query asks in the challenge's own words; any other level or number is refused. */
    static Strength of(MultiValueMap<String, String> query) {
        var acr = query.getFirst("acr_values");
        var age = query.getFirst("max_age");
        return new Strength(
                acr == null ? null : Acr.of(acr).orElseThrow(Strength::unknown), age == null ? null : seconds(age));
    }

    /** Whether more than the client's usual sign-in is asked. */
    boolean asked() {
        return acr != null || maxAge != null;
    }

    Strength atLeast(@Nullable Acr least) {
        var enough = least == null || acr != null && acr.compareTo(least) >= 0;
        return enough ? this : new Strength(least, maxAge);
    }

    /** Asks it of the sign-in (RFC 9470 §4). */
    void addTo(Map<String, Object> parameters) {
        if (acr != null) {
            parameters.put("acr_values", acr.value());
        }
        if (maxAge != null) {
            parameters.put("max_age", maxAge.toString());
        }
    }

    /** Whether the sign-in that an ID token tells of was so strong, and so late when it began at the given instant. */
    boolean metBy(OidcIdToken token, Instant begun) {
        var strong = acr == null || acr.metBy(token.getClaimAsString("acr"));
        var since = Objects.requireNonNullElse(token.getAuthenticatedAt(), Instant.EPOCH);
        return strong && (maxAge == null || !since.plusSeconds(maxAge).isBefore(begun.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static long seconds(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw unknown();
        }
        return Long.parseLong(text);
    }

    private static Problem unknown() {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-strength");
    }
}
