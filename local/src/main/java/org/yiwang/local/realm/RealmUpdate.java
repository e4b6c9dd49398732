package org.yiwang.local.realm;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a realm in step with its files: settings, clients and the profile are set; new flows, scopes, claims, roles
 * and users added; accounts that are there keep what they have and get what they lack.
 */
final class RealmUpdate {
    /** What has an address of its own in the admin API. */
    private static final Set<String> PARTS = Set.of(
            "roles",
            "clientScopes",
            "defaultDefaultClientScopes",
            "defaultOptionalClientScopes",
            "clients",
            "users",
            "components",
            "authenticationFlows",
            "authenticatorConfig",
            "requiredActions");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final KeycloakAdmin admin;
    private final ObjectNode wanted;
    private final String realm;

    RealmUpdate(KeycloakAdmin admin, ObjectNode wanted) {
        this.admin = admin;
        this.wanted = wanted;
        this.realm = "/realms/" + wanted.get("realm").asString();
    }

    void apply() {
        var flows = new SignInFlows(admin, realm, wanted);
        flows.make();
        flows.setRequiredActions();
        admin.put(realm, wanted.deepCopy().remove(PARTS));
        admin.put(realm + "/users/profile", profile());
        addScopes();
        var additions = JSON.createObjectNode().put("ifResourceExists", "SKIP");
        additions.set("roles", wanted.get("roles"));
        additions.set("clients", wanted.get("clients"));
        additions.set("users", wanted.get("users"));
        admin.post(realm + "/partialImport", additions);
        wanted.get("clients").forEach(this::setClient);
        new Accounts(admin, realm).complete(wanted.get("users"));
    }

    private JsonNode profile() {
        return JSON.readTree(wanted.get("components")
                .findValue("kc.user.profile.config")
                .get(0)
                .asString());
    }

    private void addScopes() {
        var present = admin.get(realm + "/client-scopes");
        for (var scope : wanted.get("clientScopes")) {
            var found = present.valueStream()
                    .filter(one -> one.get("name").equals(scope.get("name")))
                    .findFirst();
            if (found.isEmpty()) {
                admin.post(realm + "/client-scopes", scope);
            } else {
                addClaims(found.get(), scope);
            }
        }
    }

    private void addClaims(JsonNode present, JsonNode scope) {
        var known = present.path("protocolMappers").findValuesAsString("name");
        for (var claim : scope.path("protocolMappers")) {
            if (!known.contains(claim.get("name").asString())) {
                admin.post(KeycloakAdmin.path(realm, "client-scopes", present) + "/protocol-mappers/models", claim);
            }
        }
    }

    private void setClient(JsonNode client) {
        var found = admin.client(realm, client.get("clientId").asString());
        var path = KeycloakAdmin.path(realm, "clients", found);
        admin.put(path, client);
        for (var scope : client.path("optionalClientScopes")) {
            if (!found.path("optionalClientScopes").toString().contains(scope.toString())) {
                admin.put(path + "/optional-client-scopes/" + scope(scope.asString()), JSON.createObjectNode());
            }
        }
    }

    private String scope(String name) {
        return admin.get(realm + "/client-scopes")
                .valueStream()
                .filter(scope -> scope.get("name").asString().equals(name))
                .map(scope -> scope.get("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
