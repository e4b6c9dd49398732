package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

/** The population registry: who lives under which number, and how often it was asked. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedPopulation {

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final HttpServer SERVER = serve();

    public static void lives(String name, String number) {
        NAMES.put(number, name);
    }

    /** Lets so many next questions be answered 500. */
    public static void fails(int times) {
        FAILURES.set(times);
    }

    /** The keys with which it was asked for a number. */
    public static long asked(String number) {
        return ASKED.stream()
                .filter((number + " Bearer population-key")::equals)
                .count();
    }

    @Bean
    static DynamicPropertyRegistrar scriptedPopulationProperties() {
        var base = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return properties -> properties.add("YIWANG_POPULATION_REGISTRY_URL", () -> base);
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/identity-check", ScriptedPopulation::answer);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var asked = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        var number = asked.path("number").asString();
        ASKED.add(number + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            ScriptedAccounts.answer(exchange, 500, "{}");
            return;
        }
        var match = asked.path("name").asString().equals(NAMES.get(number));
        ScriptedAccounts.answer(exchange, 200, "{\"match\": %s}".formatted(match));
    }
}
