package org.yiwang.cases.heads;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of signed heads.
 *
 * @param key the private key that signs, on P-256, as JWK with its kid (RFC 7517)
 * @param earlierKeys a JWK set with the public keys that signed before and are still published; blank if there are none
 * @param casesPerHead how many chains a head stands for; if more grew within the hour it gets further heads
 * @param every how often it is looked whether an hour has begun
 */
@Validated
@ConfigurationProperties("yiwang.cases.trail")
public record HeadProperties(
        @NotBlank String key,
        @DefaultValue("") String earlierKeys,
        @DefaultValue("4096") @Min(1) @Max(65536) int casesPerHead,
        @DefaultValue("PT30S") Duration every) {}
