package org.yiwang.local.realm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Brings an existing realm in step with its files: settings and clients are set, new scopes, roles and users added. */
final class RealmUpdate {
    private static final String REALM = "/realms/yiwang";

    private final KeycloakAdmin admin;
    private final ObjectNode wanted;

    RealmUpdate(KeycloakAdmin admin, ObjectNode wanted) {
        this.admin = admin;
        this.wanted = wanted;
    }

    void apply() {
        admin.put(REALM, settings());
        addScopes();
        var additions = JsonMapper.shared().createObjectNode().put("ifResourceExists", "SKIP");
        additions.set("roles", wanted.get("roles"));
        additions.set("clients", wanted.get("clients"));
        additions.set("users", wanted.get("users"));
        admin.post(REALM + "/partialImport", additions);
        wanted.get("clients").forEach(this::setClient);
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
        var found =
                admin.get(REALM + "/clients?clientId=" + client.get("clientId").asString());
        admin.put(REALM + "/clients/" + found.get(0).get("id").asString(), client);
    }
}
