package org.yiwang.keycloak;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where tokens come from and whom they are for.
 *
 * @param jwkSetUri where the realm publishes its keys; Keycloak's place below the issuer when absent
 * @param audience what a person's token must be meant for
 * @param sandboxAudience what a token of an integrator's sandbox must be meant for
 * @param serviceAudience what another service's token must be meant for; the application's name when absent
 * @param openPackages packages of handlers that answer everybody without an annotation (documentation pages)
 * @param publicUrl where clients reach the application; what {@code htu} of a DPoP proof is compared with, never the Host
 *     header; without it no DPoP-bound token is accepted
 * @param proofWindow how far {@code iat} of a DPoP proof may lie from now, before or after
 */
@Validated
@ConfigurationProperties("yiwang.keycloak")
public record KeycloakProperties(
        @NotBlank String issuer,
        @Nullable URI jwkSetUri,
        @DefaultValue("yiwang") @NotBlank String audience,
        @DefaultValue("sandbox") @NotBlank String sandboxAudience,
        @Nullable String serviceAudience,
        @DefaultValue @Valid Clients clients,
        @DefaultValue("org.springdoc.") List<String> openPackages,
        @Nullable URI publicUrl,
        @DefaultValue("60s") Duration proofWindow) {

    URI keys() {
        return jwkSetUri == null ? URI.create(issuer + "/protocol/openid-connect/certs") : jwkSetUri;
    }

    /** The clients (azp) through which each population is served. */
    public record Clients(
            @DefaultValue Set<String> citizens,
            @DefaultValue Set<String> officials) {}
}
