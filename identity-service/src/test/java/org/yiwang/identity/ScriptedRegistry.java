package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other authorities' registries: which entities there are and who represents them, whose guardians are whom, and what was asked. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedRegistry {

    private static final Map<String, Entity> ENTITIES = new ConcurrentHashMap<>();
    private static final Map<String, List<Citizen>> GUARDIANS = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final HttpServer SERVER = serve();

    private record Entity(String name, String status, String representative, String number) {}

    /** A person with name and number. */
    public record Citizen(String name, String number) {}

    /** Makes these the guardians of a child. */
    public static void guardians(Citizen child, Citizen... guardians) {
        GUARDIANS.put(child.toString(), List.of(guardians));
    }

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
        return properties -> {
            properties.add("YIWANG_MARKET_REGISTRY_URL", () -> base);
            properties.add("YIWANG_GUARDIAN_REGISTRY_URL", () -> base);
        };
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/entities/", ScriptedRegistry::answer);
            server.createContext("/guardianship-check", ScriptedRegistry::guardianship);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void guardianship(HttpExchange exchange) throws IOException {
        var body = asked(exchange);
        if (failed(exchange)) {
            return;
        }
        var question = JsonMapper.shared().readTree(body);
        var guardians = GUARDIANS.getOrDefault(citizen(question.path("child")).toString(), List.of());
        var asking = citizen(question.path("guardian"));
        if (guardians.isEmpty()) {
            ScriptedAccounts.answer(exchange, 404, "{}");
            return;
        }
        var other = guardians.contains(asking)
                ? guardians.stream().filter(each -> !each.equals(asking)).findFirst()
                : Optional.<Citizen>empty();
        var answer = new HashMap<String, Object>();
        answer.put("guardian", guardians.contains(asking));
        answer.put("other", other.orElse(null));
        ScriptedAccounts.answer(exchange, 200, JsonMapper.shared().writeValueAsString(answer));
    }

    private static Citizen citizen(JsonNode named) {
        return new Citizen(named.path("name").asString(), named.path("number").asString());
    }

    private static String asked(HttpExchange exchange) throws IOException {
        ASKED.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean failed(HttpExchange exchange) throws IOException {
        var fails = FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        if (fails) {
            ScriptedAccounts.answer(exchange, 500, "{}");
        }
        return fails;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = asked(exchange);
        if (failed(exchange)) {
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
