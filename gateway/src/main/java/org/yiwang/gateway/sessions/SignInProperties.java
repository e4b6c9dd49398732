package org.yiwang.gateway.sessions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Population;

/**
 * The clients that sign browsers in.
 *
 * @param issuer the realm as browsers and tokens name it
 * @param keycloakUrl the realm as the gateway reaches it
 * @param identityUrl identity-service, which ends all sign-ins of a person
 * @param patience how long Keycloak may take to answer the gateway
 * @param renewal how long before its expiry an access token is renewed
 * @param clients by client id: {@code /login/{client}} starts its sign-in
 */
@Validated
@ConfigurationProperties("yiwang.gateway.sign-in")
public record SignInProperties(
        @NotBlank String issuer,
        @NotNull URI keycloakUrl,
        @NotNull URI identityUrl,
        @NotNull Duration patience,
        @NotNull Duration renewal,
        @NotEmpty Map<String, @Valid Client> clients) {

    /** A confidential client, the population it serves, and how strongly people have to sign in at least. */
    public record Client(
            @NotBlank String secret,
            @NotNull Population population,
            @NotBlank String home,
            @Nullable Acr acr) {}
}
