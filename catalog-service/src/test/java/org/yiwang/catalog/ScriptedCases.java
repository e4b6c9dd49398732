package org.yiwang.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** case-service, as far as it tells how many cases of an item are open, and Keycloak's token for asking it. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedCases {

    private static final int AWAY = -1;
    private static final Map<String, Integer> HANDLED = new ConcurrentHashMap<>();
    private static final HttpServer SERVER = serve();

    /** Lets so many cases of an item be open. */
    public static void open(UUID item, int handled) {
        HANDLED.put(item.toString(), handled);
    }

    /** Lets questions about an item fail. */
    public static void away(UUID item) {
        HANDLED.put(item.toString(), AWAY);
    }

    @Bean
    static DynamicPropertyRegistrar scriptedCasesProperties() {
        var base = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return properties -> {
            properties.add("YIWANG_CASE_URL", () -> base);
            properties.add("yiwang.clients.token-uri", () -> base + "/token");
        };
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/items/", ScriptedCases::counted);
            server.createContext(
                    "/token",
                    exchange -> answer(
                            exchange,
                            200,
                            "{\"access_token\": \"t\", \"token_type\": \"Bearer\", \"expires_in\": 300}"));
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void counted(HttpExchange exchange) throws IOException {
        var handled = HANDLED.getOrDefault(exchange.getRequestURI().getPath().split("/")[3], 0);
        answer(exchange, handled == AWAY ? 500 : 200, "{\"drafts\": 0, \"handled\": %d}".formatted(handled));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
