package org.yiwang.identity.realm;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.redis.connection.stream.StreamRecords;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells every gateway, through the stream in which they hear what ended, that tokens of a client are over. */
@Component
public class EndedTokens {

    private static final String STREAM = "yiwang:ended-sign-ons";

    private final ReactiveStringRedisTemplate redis;

    EndedTokens(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** All that was issued to a client until now. */
    public Mono<Void> of(UUID client) {
        return told(Map.of("client", client.toString(), "at", now()));
    }

    /** What was issued to a client for one account until now. */
    public Mono<Void> of(UUID client, UUID account) {
        return told(Map.of("client", client.toString(), "sub", account.toString(), "at", now()));
    }

    private Mono<Void> told(Map<String, String> end) {
        // opening the connection waits for the network, which an event loop must not do
        return redis.opsForStream()
                .add(StreamRecords.newRecord().in(STREAM).ofMap(end))
                .then()
                .subscribeOn(Schedulers.boundedElastic());
    }

    private static String now() {
        return Long.toString(Instant.now().getEpochSecond());
    }
}
