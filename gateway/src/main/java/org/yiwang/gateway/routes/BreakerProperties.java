package org.yiwang.gateway.routes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * When a service is left alone for a while.
 *
 * @param window the last calls that are looked at
 * @param minimum calls before a judgement
 * @param failurePercent failed calls of the window that open the breaker
 * @param pause how long the service is left alone
 * @param trials calls that are let through after the pause
 */
@Validated
@ConfigurationProperties("yiwang.gateway.breaker")
public record BreakerProperties(
        @Min(1) int window,
        @Min(1) int minimum,
        @Min(1) @Max(100) int failurePercent,
        @NotNull Duration pause,
        @Min(1) int trials) {}
