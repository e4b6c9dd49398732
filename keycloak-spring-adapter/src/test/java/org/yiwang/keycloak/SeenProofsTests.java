package org.yiwang.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.test.StepVerifier;
import redis.embedded.RedisServer;

class SeenProofsTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aProcessRemembersAProofForItsTime() {
        var seen = new SeenProofsInMemory(10, nanos::get);
        first(seen, "a", true);
        first(seen, "b", true);
        nanos.addAndGet(MINUTE.toNanos() - 1);
        first(seen, "a", false);
        nanos.addAndGet(2);
        first(seen, "a", true);
    }

    @Test
    void aFullMemoryRefusesNewProofsAndForgetsNone() {
        var seen = new SeenProofsInMemory(2, nanos::get);
        first(seen, "a", true);
        first(seen, "b", true);
        StepVerifier.create(seen.first("c", MINUTE)).verifyError(IllegalStateException.class);
        nanos.addAndGet(MINUTE.toNanos() + 1);
        first(seen, "c", true);
    }

    @Test
    void replicasRememberTogetherAndOtherApplicationsApart() throws IOException {
        var port = port();
        var server =
                RedisServer.newRedisServer().port(port).setting("save \"\"").build();
        server.start();
        try {
            connected(port, redis -> {
                var one = new SeenProofsInRedis(redis, "letters");
                var two = new SeenProofsInRedis(redis, "letters");
                first(one, "a", true);
                first(two, "a", false);
                first(new SeenProofsInRedis(redis, "bills"), "a", true);
                StepVerifier.create(redis.getExpire("letters:dpop:a"))
                        .assertNext(left -> assertThat(left).isBetween(MINUTE.minusSeconds(5), MINUTE))
                        .verifyComplete();
            });
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutRedisNothingIsKnown() throws IOException {
        connected(
                port(),
                redis -> StepVerifier.create(new SeenProofsInRedis(redis, "letters").first("a", MINUTE))
                        .verifyError(RedisConnectionFailureException.class));
    }

    private static void first(SeenProofs seen, String proof, boolean expected) {
        StepVerifier.create(seen.first(proof, MINUTE)).expectNext(expected).verifyComplete();
    }

    private static void connected(int port, Consumer<ReactiveStringRedisTemplate> use) {
        var connections = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port));
        connections.afterPropertiesSet();
        connections.start();
        try {
            use.accept(new ReactiveStringRedisTemplate(connections));
        } finally {
            connections.destroy();
        }
    }

    private static int port() throws IOException {
        try (var free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
