package org.yiwang.gateway.limits;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiwang.gateway.redis.RedisContact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Adds this process's counts to the common ones in Redis once a second; without Redis the limits stay local. */
@Component
class Settlement {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int AT_ONCE = 64;

    private final RateLimits limits;
    private final ReactiveStringRedisTemplate redis;
    private final RedisContact contact;
    private volatile boolean reachable = true;

    Settlement(RateLimits limits, ReactiveStringRedisTemplate redis, RedisContact contact) {
        this.limits = limits;
        this.redis = redis;
        this.contact = contact;
    }

    /** Called once and subscribed to every second. */
    @Scheduled(fixedDelay = 1000)
    Mono<Void> settle() {
        return Flux.defer(() -> contact.standing() ? Flux.fromIterable(limits.unsettled()) : Flux.empty())
                .flatMap(this::settle, AT_ONCE)
                .then()
                .timeout(PATIENCE)
                .doOnSuccess(_ -> reachable(true))
                .onErrorResume(this::postponed);
    }

    private Mono<Boolean> settle(Window window) {
        var count = window.unsettled();
        return redis.opsForValue()
                .increment(window.name(), count)
                .doOnNext(total -> window.settle(count, total))
                .filter(total -> total == count)
                .flatMap(_ -> redis.expire(window.name(), KEPT));
    }

    private Mono<Void> postponed(Throwable failure) {
        if (reachable) {
            log.warn("Rate limits are counted locally, Redis does not answer: {}", failure.toString());
        }
        reachable(false);
        return Mono.empty();
    }

    private void reachable(boolean now) {
        if (now && !reachable) {
            log.info("Rate limits are settled with Redis again");
        }
        reachable = now;
    }
}
