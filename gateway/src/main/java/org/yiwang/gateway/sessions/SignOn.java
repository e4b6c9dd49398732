package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Where a token comes from: the session at Keycloak, the person, the client, and when it was issued. */
public record SignOn(
        @Nullable String sid,
        @Nullable String subject,
        @Nullable String client,
        Instant issued) {

    static final SignOn UNKNOWN = new SignOn(null, null, null, Instant.EPOCH);

    /** What an ID token or an access token tells of it. */
    public static SignOn of(ClaimAccessor token) {
        var issued = Objects.requireNonNullElse(token.getClaimAsInstant("iat"), Instant.EPOCH);
        return new SignOn(
                token.getClaimAsString("sid"), token.getClaimAsString("sub"), token.getClaimAsString("azp"), issued);
    }
}
