package org.yiwang.notifications;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Identity-service as the letters ask it: contacts of those who were given one, silence while it is down. */
@TestConfiguration(proxyBeanMethods = false)
public class ScriptedIdentity {

    private static final Map<String, String> CONTACTS = new ConcurrentHashMap<>();
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final HttpServer SERVER = serve();
    private static volatile boolean down;

    /** Gives the person an address of his own in this language. */
    public static String contact(UUID person, String language) {
        return contact(person, language, person + "@people.example");
    }

    public static String contact(UUID person, String language, String address) {
        CONTACTS.put(person.toString(), """
                {"person": "%s", "email": "%s", "language": "%s"}""".formatted(person, address, language));
        return address;
    }

    public static void down(boolean isDown) {
        down = isDown;
    }

    public static Map<String, String> settings() {
        var base = "http://127.0.0.1:" + SERVER.getAddress().getPort();
        return Map.of("YIWANG_IDENTITY_URL", base, "yiwang.clients.token-uri", base + "/token");
    }

    @Bean
    static DynamicPropertyRegistrar scriptedIdentityProperties() {
        return properties -> settings().forEach((name, value) -> properties.add(name, () -> value));
    }

    private static HttpServer serve() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/token", exchange -> answer(exchange, 200, """
                    {"access_token": "own-token", "token_type": "Bearer", "expires_in": 300}"""));
            server.createContext("/internal/contacts", ScriptedIdentity::contacts);
            server.start();
            return server;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void contacts(HttpExchange exchange) throws IOException {
        var found = ID.matcher(exchange.getRequestURI().getQuery())
                .results()
                .map(id -> CONTACTS.getOrDefault(id.group(), ""))
                .filter(contact -> !contact.isEmpty())
                .collect(Collectors.joining(", "));
        answer(exchange, down ? 503 : 200, "{\"items\": [" + found + "], \"next\": null}");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
