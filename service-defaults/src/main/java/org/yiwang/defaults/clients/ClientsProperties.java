package org.yiwang.defaults.clients;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where other services are and how this one identifies itself to them.
 *
 * @param services base address by module name
 * @param timeout of one call, connection included
 */
@Validated
@ConfigurationProperties("yiwang.clients")
record ClientsProperties(
        @NotBlank String tokenUri,
        @NotBlank String clientSecret,
        @DefaultValue Map<String, URI> services,
        @DefaultValue("PT2S") Duration timeout) {}
