package org.yiwang.identity;

import io.lettuce.core.Range;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redis.embedded.RedisServer;

/** A real Redis for the tests of this module, and what is in the stream of what ended. */
public final class TestRedis {

    private static final int PORT = started();

    private TestRedis() {}

    static int port() {
        return PORT;
    }

    /** What gateways are told, the oldest first. */
    public static List<Map<String, String>> ended() {
        try (var client = RedisClient.create("redis://127.0.0.1:" + PORT);
                var connection = client.connect()) {
            return connection.sync().xrange("yiwang:ended-sign-ons", Range.unbounded()).stream()
                    .map(message -> message.getBody())
                    .toList();
        }
    }

    /** Lets a client have called so often on a day. */
    public static void used(UUID id, String day, int calls) {
        try (var client = RedisClient.create("redis://127.0.0.1:" + PORT);
                var connection = client.connect()) {
            connection.sync().hincrby("yiwang:usage:" + id, day, calls);
        }
    }

    private static int started() {
        try (var free = new ServerSocket(0)) {
            var port = free.getLocalPort();
            free.close();
            RedisServer.newRedisServer().port(port).setting("save \"\"").build().start();
            return port;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
