package org.yiwang.identity.outside;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How addresses that integrators name are reached.
 *
 * @param allowed networks (CIDR) that may be reached though they are private, also by http; for one machine only
 * @param ear where Keycloak reaches this service to say that a sign-in ended; without it no client is told
 * @param keys how often keys are fetched anew, and logos looked for that were not found
 */
@ConfigurationProperties("yiwang.outside")
public record OutsideProperties(
        @DefaultValue List<String> allowed,
        @Nullable URI ear,
        @DefaultValue("PT2S") Duration connect,
        @DefaultValue("PT5S") Duration answer,
        @DefaultValue("PT10M") Duration keys,
        @DefaultValue("256KB") DataSize largest) {

    /** Whether an address may be one of the own machine. */
    public boolean local() {
        return !allowed.isEmpty();
    }
}
