package org.yiwang.gateway.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiwang.gateway.redis.RedisContact;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How often each integrator's client called on each day, added to the common figures in Redis every second; what Redis
 * refused is added later.
 */
@Component
public class Usage {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(40);

    private final Map<Day, Long> counted = new ConcurrentHashMap<>();
    private final ReactiveStringRedisTemplate redis;
    private final RedisContact contact;
    private final Clock clock;

    Usage(ReactiveStringRedisTemplate redis, RedisContact contact, Clock clock) {
        this.redis = redis;
        this.contact = contact;
        this.clock = clock;
    }

    private record Day(String client, LocalDate date) {

        String key() {
            return "yiwang:usage:" + client;
        }
    }

    /** Counts a call, whether it is let through or refused by its quota. */
    public void count(String client) {
        var today = new Day(client, LocalDate.ofInstant(clock.instant(), BEIJING));
        counted.merge(today, 1L, Long::sum);
    }

    /** Called once and subscribed to every second. */
    @Scheduled(fixedDelay = 1000)
    Mono<Void> settle() {
        return Flux.defer(() -> contact.standing() ? Flux.fromIterable(counted.keySet()) : Flux.empty())
                .concatMap(this::settle)
                .then()
                .timeout(PATIENCE)
                .onErrorComplete();
    }

    private Mono<Boolean> settle(Day day) {
        var count = counted.remove(day);
        return count == null
                ? Mono.empty()
                : redis.opsForHash()
                        .increment(day.key(), day.date().toString(), count)
                        .doOnError(_ -> counted.merge(day, count, Long::sum))
                        .then(redis.expire(day.key(), KEPT));
    }
}
