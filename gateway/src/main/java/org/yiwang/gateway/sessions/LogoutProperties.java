package org.yiwang.gateway.sessions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How the gateway hears of sessions that ended at Keycloak.
 *
 * @param largest how large the form with a logout token may be
 * @param freshness how far {@code iat} of a logout token may lie from now
 * @param poll how often each replica asks Redis for what ended
 * @param remembered how long what ended is kept in mind: no access token of the realm may live longer
 * @param longestSession how long a session at Keycloak lasts at most
 */
@Validated
@ConfigurationProperties("yiwang.gateway.logout")
public record LogoutProperties(
        @NotNull DataSize largest,
        @NotNull Duration freshness,
        @NotNull Duration poll,
        @NotNull Duration remembered,
        @NotNull Duration longestSession) {}
