package org.yiwang.keycloak;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where tokens come from and whom they are for.
 *
 * @param audience what a person's token must be meant for
 * @param serviceAudience what another service's token must be meant for; the application's name when absent
 * @param openPackages packages of handlers that answer everybody without an annotation (documentation pages)
 */
@Validated
@ConfigurationProperties("yiwang.keycloak")
public record KeycloakProperties(
        @NotBlank String issuer,
        @NotNull URI jwkSetUri,
        @DefaultValue("yiwang") @NotBlank String audience,
        @Nullable String serviceAudience,
        @DefaultValue @Valid Clients clients,
        @DefaultValue("org.springdoc.") List<String> openPackages) {

    /** The clients (azp) through which each population is served. */
    public record Clients(
            @DefaultValue Set<String> citizens,
            @DefaultValue Set<String> officials) {}
}
