package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** case-service, as far as it tells what of somebody is not finished. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedCases {

    private static final Map<String, UUID> OPEN = new ConcurrentHashMap<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final HttpServer SERVER = serve();

    public static void open(UUID person, UUID id) {
        OPEN.put(person.toString(), id);
    }

    /** Lets so many next questions be answered 500. */
    public static void fails(int times) {
        FAILURES.set(times);
    }

    @Bean
    static DynamicPropertyRegistrar scriptedCasesProperties() {
        var base = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return properties -> properties.add("YIWANG_CASE_URL", () -> base);
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/people/", ScriptedCases::answer);
            server.createContext("/internal/case-numbers/", ScriptedCases::numbered);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            ScriptedAccounts.answer(exchange, 500, "{}");
            return;
        }
        var open = OPEN.get(exchange.getRequestURI().getPath().split("/")[3]);
        var items = open == null ? "" : "{\"id\": \"%s\", \"number\": null, \"status\": \"DRAFT\"}".formatted(open);
        ScriptedAccounts.answer(exchange, 200, "{\"items\": [%s], \"next\": null}".formatted(items));
    }

    /** A case whose number is its id is known. */
    private static void numbered(HttpExchange exchange) throws IOException {
        var number = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        var known = number.contains("-");
        ScriptedAccounts.answer(exchange, known ? 200 : 404, known ? "{\"id\": \"" + number + "\"}" : "{}");
    }
}
