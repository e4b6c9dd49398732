package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of Keycloak's admin API by which clients are made, changed and given secrets. */
public final class ScriptedClients {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, ObjectNode> CLIENTS = new ConcurrentHashMap<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final AtomicInteger WRITES = new AtomicInteger();

    private ScriptedClients() {}

    /** What is there of a client, an empty object if nothing is. */
    public static JsonNode client(UUID id) {
        return CLIENTS.getOrDefault(id.toString(), JSON.createObjectNode());
    }

    /** Lets the next so many calls fail. */
    public static void failing(int times) {
        FAILURES.set(times);
    }

    /** How often any client was made or changed. */
    public static int writes() {
        return WRITES.get();
    }

    /** Lets a client work, as a hand in Keycloak's console might. */
    public static void tampered(UUID id, boolean enabled) {
        ((ObjectNode) client(id)).put("enabled", enabled);
    }

    static void answer(HttpExchange exchange) throws IOException {
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            ScriptedAccounts.answer(exchange, 500, "broken");
            return;
        }
        var id = exchange.getRequestURI().getPath().replaceFirst("^/admin/clients/?", "");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                var found = CLIENTS.get(id);
                ScriptedAccounts.answer(exchange, found == null ? 404 : 200, found == null ? "" : found.toString());
            }
            case "PUT" -> {
                WRITES.incrementAndGet();
                CLIENTS.put(id, (ObjectNode) JSON.readTree(body));
                ScriptedAccounts.answer(exchange, 204, "");
            }
            default -> post(exchange, id, body);
        }
    }

    private static void post(HttpExchange exchange, String path, String body) throws IOException {
        if (path.endsWith("/client-secret")) {
            var secret = JSON.createObjectNode()
                    .put("type", "secret")
                    .put("value", UUID.randomUUID().toString());
            ScriptedAccounts.answer(exchange, 200, secret.toString());
            return;
        }
        WRITES.incrementAndGet();
        var client = (ObjectNode) JSON.readTree(body);
        var known = CLIENTS.putIfAbsent(client.path("id").asString(), client);
        ScriptedAccounts.answer(exchange, known == null ? 201 : 409, "");
    }
}
