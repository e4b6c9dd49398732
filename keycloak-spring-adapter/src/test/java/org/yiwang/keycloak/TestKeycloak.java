package org.yiwang.keycloak;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Serves the keys of {@link TestTokens} over HTTP and points the real decoder there; {@code @Import} it. */
@TestConfiguration(proxyBeanMethods = false)
public class TestKeycloak {

    private static final HttpServer SERVER = serve();

    /** The address under which the realm's keys are served, as {@code YIWANG_KEYCLOAK_URL}. */
    public static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    @Bean
    static DynamicPropertyRegistrar testKeycloakProperties() {
        return properties -> {
            properties.add("YIWANG_KEYCLOAK_URL", TestKeycloak::url);
            properties.add("YIWANG_ISSUER", () -> TestTokens.ISSUER);
            properties.add("yiwang.keycloak.issuer", () -> TestTokens.ISSUER);
            properties.add("yiwang.keycloak.jwk-set-uri", () -> url() + "/protocol/openid-connect/certs");
            properties.add("yiwang.keycloak.clients.citizens", () -> "portal,demo-citizen");
            properties.add("yiwang.keycloak.clients.officials", () -> "desk,demo-official");
        };
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/protocol/openid-connect/certs", exchange -> {
                var keys = TestTokens.keys().toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
