package org.yiwang.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.reactive.server.WebTestClient;
import redis.embedded.RedisServer;

/** Points the gateway at the test's Redis and upstream, and gives a client for it. */
@TestConfiguration(proxyBeanMethods = false)
public class Surroundings {

    private static final int REDIS = redis();

    @Bean
    static DynamicPropertyRegistrar surroundings() {
        return properties -> {
            properties.add("YIWANG_REDIS_URL", () -> "redis://127.0.0.1:" + REDIS);
            properties.add("yiwang.gateway.sign-in.keycloak-url", () -> Upstream.url() + "/auth/realms/yiwang");
            for (var service : new String[] {"IDENTITY", "CATALOG", "CASE", "NOTIFICATION"}) {
                properties.add("YIWANG_" + service + "_URL", Upstream::url);
            }
        };
    }

    @Bean
    @Lazy
    WebTestClient client(@Value("${local.server.port}") int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Accept-Language", "en")
                .build();
    }

    private static int redis() {
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
