package org.yiwang.keycloak;

import java.time.Duration;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The proofs seen by all replicas of one application ({@code SET key NX PX}); without Redis nothing is accepted. */
public final class SeenProofsInRedis implements SeenProofs {

    private final ReactiveStringRedisTemplate redis;
    private final String prefix;

    public SeenProofsInRedis(ReactiveStringRedisTemplate redis, String application) {
        this.redis = redis;
        this.prefix = application + ":dpop:";
    }

    @Override
    public Mono<Boolean> first(String proof, Duration kept) {
        // opening the connection waits for the network, which an event loop must not do
        return redis.opsForValue().setIfAbsent(prefix + proof, "", kept).subscribeOn(Schedulers.boundedElastic());
    }
}
