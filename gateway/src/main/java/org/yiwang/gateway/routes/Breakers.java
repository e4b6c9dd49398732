package org.yiwang.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One circuit breaker per service. */
@Component
class Breakers {

    private static final Set<Integer> FAILED = Set.of(502, 503, 504);

    private final CircuitBreakerRegistry registry;
    private final long pauseSeconds;

    Breakers(BreakerProperties settings, MeterRegistry meters) {
        this.pauseSeconds = Math.max(1, settings.pause().toSeconds());
        this.registry = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimum())
                .failureRateThreshold(settings.failurePercent())
                .waitDurationInOpenState(settings.pause())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .recordResult(status -> status instanceof Integer code && FAILED.contains(code))
                .build());
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
    }

    CircuitBreaker of(String service) {
        return registry.circuitBreaker(service);
    }

    long pauseSeconds() {
        return pauseSeconds;
    }
}
