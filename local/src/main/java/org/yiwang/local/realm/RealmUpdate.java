package org.yiwang.local.realm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings an existing realm in step with its files: settings and clients are set, new scopes, roles and users added;
 * accounts that are there keep what they have and get the roles and the address they lack.
 */
final class RealmUpdate {
    private static final String REALM = "/realms/yiwang";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeycloakAdmin admin;
    private final ObjectNode wanted;

    RealmUpdate(KeycloakAdmin admin, ObjectNode wanted) {
        this.admin = admin;
        this.wanted = wanted;
    }

    void apply() {
        admin.put(REALM, settings());
        addScopes();
        var additions = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        additions.set("roles", wanted.get("roles"));
        additions.set("clients", wanted.get("clients"));
        additions.set("users", wanted.get("users"));
        admin.post(REALM + "/partialImport", additions);
        wanted.get("clients").forEach(this::setClient);
        wanted.get("users").forEach(this::complete);
    }

    private ObjectNode settings() {
        var settings = wanted.deepCopy();
        settings.properties()
                .removeIf(field ->
                        field.getValue().isContainer() && !field.getKey().equals("supportedLocales"));
        return settings;
    }

    private void addScopes() {
        var present = admin.get(REALM + "/client-scopes").findValuesAsString("name");
        for (var scope : wanted.get("clientScopes")) {
            if (!present.contains(scope.get("name").asString())) {
                admin.post(REALM + "/client-scopes", scope);
            }
        }
    }

    private void setClient(JsonNode client) {
        var found = client(client.get("clientId").asString());
        var path = path("clients", found);
        admin.put(path, client);
        for (var scope : client.path("optionalClientScopes")) {
            if (!found.path("optionalClientScopes").toString().contains(scope.toString())) {
                admin.put(path + "/optional-client-scopes/" + scope(scope.asString()), JSON.createObjectNode());
            }
        }
    }

    private void complete(JsonNode user) {
        if (user.has("serviceAccountClientId")) {
            var client = client(user.get("serviceAccountClientId").asString());
            grant(path("users", admin.get(path("clients", client) + "/service-account-user")), user);
        } else if (user.has("email")) {
            address(user);
        }
    }

    private void address(JsonNode user) {
        var found = admin.get(
                REALM + "/users?exact=true&username=" + user.get("username").asString());
        if (!found.get(0).has("email")) {
            var path = path("users", found.get(0));
            var addressed = (ObjectNode) admin.get(path);
            addressed.set("email", user.get("email"));
            addressed.set("emailVerified", user.get("emailVerified"));
            admin.put(path, addressed);
        }
    }

    private void grant(String account, JsonNode user) {
        var held = admin.get(account + "/role-mappings");
        user.path("realmRoles").forEach(role -> grant(held, account + "/role-mappings/realm", REALM, role.asString()));
        for (var roles : user.path("clientRoles").properties()) {
            var owner = client(roles.getKey());
            var place = account + "/role-mappings/clients/" + owner.get("id").asString();
            roles.getValue().forEach(role -> grant(held, place, path("clients", owner), role.asString()));
        }
    }

    private void grant(JsonNode held, String place, String owner, String role) {
        if (!held.findValuesAsString("name").contains(role)) {
            admin.post(place, JSON.createArrayNode().add(admin.get(owner + "/roles/" + role)));
        }
    }

    private JsonNode client(String clientId) {
        return admin.get(REALM + "/clients?clientId=" + clientId).get(0);
    }

    private String scope(String name) {
        return admin.get(REALM + "/client-scopes")
                .valueStream()
                .filter(scope -> scope.get("name").asString().equals(name))
                .map(scope -> scope.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String path(String kind, JsonNode found) {
        return REALM + "/" + kind + "/" + found.get("id").asString();
    }
}
