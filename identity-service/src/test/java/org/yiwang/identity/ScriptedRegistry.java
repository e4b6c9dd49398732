package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.json.JsonMapper;

/** The market-regulation registry: which entities there are, who represents them, and what it was asked. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedRegistry {

    private static final Map<String, Entity> ENTITIES = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final HttpServer SERVER = serve();

    private record Entity(String name, String status, String representative, String number) {}

    public static void entity(String code, String name, String status, String representative, String number) {
        ENTITIES.put(code, new Entity(name, status, representative, number));
    }

    /** Lets so many next questions be answered 500. */
    public static void fails(int times) {
        FAILURES.set(times);
    }

    public static Queue<String> asked() {
        return ASKED;
    }

    @Bean
    static DynamicPropertyRegistrar scriptedRegistryProperties() {
        var base = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return properties -> properties.add("YIWANG_MARKET_REGISTRY_URL", () -> base);
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/entities/", ScriptedRegistry::answer);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ASKED.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            ScriptedAccounts.answer(exchange, 500, "{}");
            return;
        }
        var code = exchange.getRequestURI().getPath().split("/")[2];
        var entity = ENTITIES.get(code);
        if (entity == null) {
            ScriptedAccounts.answer(exchange, 404, "{}");
            return;
        }
        var named = JsonMapper.shared().readTree(body);
        var represents = entity.representative().equals(named.path("name").asString())
                && entity.number().equals(named.path("number").asString());
        ScriptedAccounts.answer(exchange, 200, """
                {"code": "%s", "name": "%s", "status": "%s", "representative": %s}
                """.formatted(code, entity.name(), entity.status(), represents));
    }
}
