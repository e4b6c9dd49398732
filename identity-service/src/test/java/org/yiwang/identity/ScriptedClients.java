package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of Keycloak's admin API by which clients are made, changed and given secrets. */
public final class ScriptedClients {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern PART =
            Pattern.compile("([^/]+)/(optional-client-scopes|protocol-mappers/models)(?:/(.+))?");
    private static final Map<String, ObjectNode> CLIENTS = new ConcurrentHashMap<>();
    private static final Map<String, ObjectNode> FORMER = new ConcurrentHashMap<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final AtomicInteger WRITES = new AtomicInteger();

    private ScriptedClients() {}

    /** What is there of a client, an empty object if nothing is. */
    public static JsonNode client(UUID id) {
        return CLIENTS.getOrDefault(id.toString(), JSON.createObjectNode());
    }

    /** Whether the secret before the present one is accepted. */
    public static boolean acceptsFormer(UUID id) {
        return FORMER.containsKey(id.toString());
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
        var part = PART.matcher(id);
        if (part.matches()) {
            ScriptedAccounts.answer(exchange, 204, part(exchange.getRequestMethod(), part, body));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                var found = CLIENTS.get(id);
                ScriptedAccounts.answer(exchange, found == null ? 404 : 200, found == null ? "" : found.toString());
            }
            case "DELETE" -> {
                var former = FORMER.remove(id.replace("/client-secret/rotated", ""));
                ScriptedAccounts.answer(exchange, former == null ? 404 : 204, "");
            }
            case "PUT" -> {
                WRITES.incrementAndGet();
                CLIENTS.put(id, changed((ObjectNode) client(UUID.fromString(id)), (ObjectNode) JSON.readTree(body)));
                ScriptedAccounts.answer(exchange, 204, "");
            }
            default -> post(exchange, id, body);
        }
    }

    /** The realm's scopes, by ids of their own. */
    static void scopes(HttpExchange exchange) throws IOException {
        var scopes = JSON.createArrayNode();
        for (var name : List.of("items.read", "cases.read", "cases.submit", "people.read")) {
            scopes.addObject().put("name", name).put("id", "id of " + name);
        }
        ScriptedAccounts.answer(exchange, 200, scopes.toString());
    }

    /** As in Keycloak, scopes and claims have addresses of their own and are not changed with the client. */
    private static ObjectNode changed(ObjectNode present, ObjectNode to) {
        for (var field : List.of("optionalClientScopes", "protocolMappers")) {
            to.set(field, present.path(field));
        }
        return to;
    }

    private static String part(String method, Matcher part, String body) {
        var client = (ObjectNode) client(UUID.fromString(part.group(1)));
        var claims = part.group(2).startsWith("protocol");
        var list = (ArrayNode) client.path(claims ? "protocolMappers" : "optionalClientScopes");
        var name = part.group(3) == null ? "" : part.group(3).replace("id of ", "");
        if (!method.equals("POST")) {
            list.removeIf(one -> (claims ? one.path("id") : one).asString().equals(name));
        }
        if (claims && !method.equals("DELETE")) {
            list.add(named(JSON.readTree(body)));
        } else if (method.equals("PUT")) {
            list.add(name);
        }
        return "";
    }

    private static JsonNode named(JsonNode claim) {
        return ((ObjectNode) claim).put("id", claim.path("name").asString());
    }

    private static void post(HttpExchange exchange, String path, String body) throws IOException {
        if (path.endsWith("/client-secret")) {
            var secret = JSON.createObjectNode()
                    .put("type", "secret")
                    .put("value", UUID.randomUUID().toString());
            FORMER.put(path.replace("/client-secret", ""), secret);
            ScriptedAccounts.answer(exchange, 200, secret.toString());
            return;
        }
        WRITES.incrementAndGet();
        var client = (ObjectNode) JSON.readTree(body);
        client.path("protocolMappers").forEach(ScriptedClients::named);
        var known = CLIENTS.putIfAbsent(client.path("id").asString(), client);
        ScriptedAccounts.answer(exchange, known == null ? 201 : 409, "");
    }
}
