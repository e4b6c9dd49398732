package org.yiwang.gateway.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.yiwang.gateway.testing.GatewayTest;
import reactor.test.StepVerifier;

@GatewayTest
class KeepReadingTest {

    /** More than fits into what is read at once, and more fields than are asked for in advance. */
    private static final int FIELDS = 600;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Test
    void whoTakesALongAnswerSlowlyStopsNobodyElse() {
        var key = "long:" + UUID.randomUUID();
        var fields =
                IntStream.range(0, FIELDS).boxed().collect(Collectors.toMap(String::valueOf, _ -> "x".repeat(1_000)));
        redis.opsForHash().putAll(key, fields).block();

        StepVerifier.create(redis.<String, String>opsForHash().entries(key), 1)
                .expectNextCount(1)
                .then(() -> assertThat(redis.hasKey(key).block()).isTrue())
                .thenRequest(FIELDS)
                .expectNextCount(FIELDS - 1)
                .verifyComplete();
        redis.delete(key).block();
    }
}
