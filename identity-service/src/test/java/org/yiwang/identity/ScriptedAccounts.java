package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Keycloak's token endpoint and the part of its admin API that gives accounts; what was asked is written down. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedAccounts {

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
    private static final Queue<String> LETTERS = new ConcurrentLinkedQueue<>();
    private static final Queue<String> FAREWELLS = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger FAREWELL_STATUS = new AtomicInteger(204);
    private static final AtomicInteger LETTER_STATUS = new AtomicInteger(204);
    private static final HttpServer SERVER = serve();

    /** Gives a new account these fields beside its id. */
    public static UUID account(String fields) {
        var id = UUID.randomUUID();
        ANSWERS.put("/admin/users/" + id, "{\"id\": \"%s\", \"username\": \"x\", %s}".formatted(id, fields));
        return id;
    }

    /** Gives a new account a person other than its subject. */
    public static UUID claimed(String fields) {
        var person = UUID.randomUUID();
        var attributes = "\"attributes\": {\"person\": [\"%s\"]}, %s".formatted(person, fields);
        var id = account(attributes);
        ANSWERS.put("/admin/users?q=person:" + person, "[" + ANSWERS.get("/admin/users/" + id) + "]");
        return person;
    }

    /** The letters with codes that were asked for: the language, then the body. */
    public static Queue<String> letters() {
        return LETTERS;
    }

    /** The letters to former addresses: the language, then the body. */
    public static Queue<String> farewells() {
        return FAREWELLS;
    }

    /** Lets the next letter to a former address be answered so. */
    public static void nextFarewell(int status) {
        FAREWELL_STATUS.set(status);
    }

    /** Lets the next letter be answered so. */
    public static void nextLetter(int status) {
        LETTER_STATUS.set(status);
    }

    /** Gives an account these credentials. */
    public static void credentials(UUID account, String list) {
        ANSWERS.put("/admin/users/" + account + "/credentials", list);
    }

    /** Gives an account these consents. */
    public static void consents(UUID account, String list) {
        ANSWERS.put("/admin/users/" + account + "/consents", list);
    }

    /** Lets the question about an account fail. */
    public static UUID broken() {
        var id = UUID.randomUUID();
        ANSWERS.put("/admin/users/" + id, "broken");
        return id;
    }

    public static Queue<String> asked() {
        return ASKED;
    }

    @Bean
    static DynamicPropertyRegistrar scriptedAccountsProperties() {
        var base = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return properties -> {
            properties.add("YIWANG_REDIS_URL", () -> "redis://127.0.0.1:" + TestRedis.port());
            properties.add("YIWANG_KEYCLOAK_ADMIN_URL", () -> base + "/admin");
            properties.add("YIWANG_NOTIFICATION_URL", () -> base);
            properties.add("yiwang.clients.token-uri", () -> base + "/token");
            properties.add("yiwang.outside.allowed", () -> "127.0.0.1/32");
        };
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", exchange -> {
                ASKED.add("/token " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                answer(exchange, 200, """
                        {"access_token": "own-token", "token_type": "Bearer", "expires_in": 300}""");
            });
            server.createContext("/admin/clients", ScriptedClients::answer);
            server.createContext("/admin/client-scopes", ScriptedClients::scopes);
            server.createContext("/admin", ScriptedAccounts::accounts);
            server.createContext("/internal/address-changes", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                FAREWELLS.add(exchange.getRequestHeaders().getFirst("Accept-Language") + " " + body);
                answer(exchange, FAREWELL_STATUS.getAndSet(204), "");
            });
            server.createContext("/internal/codes", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                LETTERS.add(exchange.getRequestHeaders().getFirst("Accept-Language") + " " + body);
                answer(exchange, LETTER_STATUS.getAndSet(204), "");
            });
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void accounts(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/logout")) {
            ASKED.add("POST " + exchange.getRequestURI());
            answer(exchange, 204, "");
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            ASKED.add("DELETE " + exchange.getRequestURI());
            if (ANSWERS.remove(exchange.getRequestURI().toString()) != null) {
                answer(exchange, 204, "");
                return;
            }
            var path = exchange.getRequestURI().getPath();
            var present = ANSWERS.put(path.substring(0, path.lastIndexOf('/')), "[]");
            answer(exchange, present == null || present.equals("[]") ? 404 : 204, "");
            return;
        }
        if (ScriptedOfficials.answers(exchange)) {
            return;
        }
        var asked = URLDecoder.decode(exchange.getRequestURI().toString(), StandardCharsets.UTF_8);
        ASKED.add(asked + " " + exchange.getRequestHeaders().getFirst("Authorization"));
        var search = asked.contains("?");
        var answer = ANSWERS.getOrDefault(asked.replaceFirst("&max=.*", ""), search ? "[]" : "");
        answer(exchange, answer.isEmpty() ? 404 : answer.equals("broken") ? 500 : 200, answer);
    }

    static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
