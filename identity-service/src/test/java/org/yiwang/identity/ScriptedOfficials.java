package org.yiwang.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of Keycloak's admin API by which accounts are searched by name, made, changed and given roles. */
public final class ScriptedOfficials {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, ObjectNode> ACCOUNTS = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> ROLES = new ConcurrentHashMap<>();
    private static final AtomicInteger FAILURES = new AtomicInteger();
    private static final List<String> CHANGED = new CopyOnWriteArrayList<>();

    private ScriptedOfficials() {}

    /** Puts an account there that exists already. */
    public static UUID present(UUID id, String username, String... roles) {
        var account = JSON.createObjectNode()
                .put("id", id.toString())
                .put("username", username)
                .put("enabled", true)
                .put("emailVerified", false);
        account.putObject("attributes").putArray("locale").add("en");
        ACCOUNTS.put(id.toString(), account);
        ROLES.put(id.toString(), ConcurrentHashMap.newKeySet());
        ROLES.get(id.toString()).addAll(List.of(roles));
        return id;
    }

    /** Lets the next so many calls fail. */
    public static void failing(int times) {
        FAILURES.set(times);
    }

    /** Sets what an account says, as a hand in Keycloak's console might. */
    public static void tampered(String username, String post) {
        account(username).withObject("attributes").putArray("posts").add(post);
    }

    public static ObjectNode account(String username) {
        return ACCOUNTS.values().stream()
                .filter(account -> account.path("username").asString().equals(username))
                .findFirst()
                .orElse(JSON.createObjectNode());
    }

    public static List<String> posts(String username) {
        return account(username)
                .at("/attributes/posts")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    public static Set<String> roles(String username) {
        return ROLES.getOrDefault(account(username).path("id").asString(), Set.of());
    }

    /** How often an account was written. */
    public static long writes(String username) {
        return CHANGED.stream().filter(username::equals).count();
    }

    static boolean answers(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().replaceFirst("^/admin/users/?", "");
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var id = path.replaceFirst("/.*", "");
        if (!query.startsWith("username=")
                && !ACCOUNTS.containsKey(id)
                && exchange.getRequestMethod().equals("GET")) {
            return false;
        }
        if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            ScriptedAccounts.answer(exchange, 500, "broken");
            return true;
        }
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, path, query, body);
        return true;
    }

    private static void answer(HttpExchange exchange, String path, String query, String body) throws IOException {
        var id = path.replaceFirst("/.*", "");
        switch (exchange.getRequestMethod() + (path.contains("role-mappings") ? " roles" : "")) {
            case "GET" ->
                ScriptedAccounts.answer(exchange, 200, id.isEmpty() ? found(query) : String.valueOf(ACCOUNTS.get(id)));
            case "POST" -> {
                var account = (ObjectNode) JSON.readTree(body);
                var fresh = present(UUID.randomUUID(), account.get("username").asString());
                ACCOUNTS.put(fresh.toString(), account.put("id", fresh.toString()));
                ScriptedAccounts.answer(exchange, 201, "");
            }
            case "PUT" -> {
                ACCOUNTS.put(id, (ObjectNode) JSON.readTree(body));
                CHANGED.add(JSON.readTree(body).get("username").asString());
                ScriptedAccounts.answer(exchange, 204, "");
            }
            case "GET roles" ->
                ScriptedAccounts.answer(
                        exchange,
                        200,
                        roles(
                                path.endsWith("available")
                                        ? List.of("official")
                                        : new ArrayList<>(ROLES.getOrDefault(id, Set.of()))));
            default -> {
                JSON.readTree(body)
                        .forEach(role -> ROLES.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet())
                                .add(role.get("name").asString()));
                ScriptedAccounts.answer(exchange, 204, "");
            }
        }
    }

    private static String found(String query) {
        var username = query.replaceFirst("username=([^&]*).*", "$1");
        return "[" + (account(username).isEmpty() ? "" : account(username).toString()) + "]";
    }

    private static String roles(List<String> names) {
        return JSON.writeValueAsString(
                names.stream().map(name -> Map.of("id", name, "name", name)).toList());
    }
}
