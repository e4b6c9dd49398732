package org.yiwang.identity.assurance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where the population registry is, and the key it knows this suite by. */
@Validated
@ConfigurationProperties("yiwang.population-registry")
record PopulationProperties(
        @NotNull URI url,
        @NotBlank String key,
        @DefaultValue("PT3S") Duration timeout) {}
