package org.yiwang.identity.registrations;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells every gateway, through the stream in which they hear what ended, that a client's tokens are over. */
final class EndedClients {

    private static final String STREAM = "yiwang:ended-sign-ons";

    private final ReactiveStringRedisTemplate redis;

    EndedClients(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    Mono<Void> tell(UUID client) {
        var end = Map.of(
                "client", client.toString(), "at", Long.toString(Instant.now().getEpochSecond()));
        // opening the connection waits for the network, which an event loop must not do
        return redis.opsForStream()
                .add(StreamRecords.newRecord().in(STREAM).ofMap(end))
                .then()
                .subscribeOn(Schedulers.boundedElastic());
    }
}
