package org.yiwang.local.realm;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Accounts that are there get what their files name and they lack: roles, an address, attributes, a second factor. */
record Accounts(KeycloakAdmin admin, String realm) {

    void complete(JsonNode users) {
        for (var user : users) {
            if (user.has("serviceAccountClientId")) {
                completeService(user);
            } else {
                completePerson(user);
            }
        }
    }

    private void completeService(JsonNode user) {
        var client = admin.client(realm, user.get("serviceAccountClientId").asString());
        var account = path("users", admin.get(path("clients", client) + "/service-account-user"));
        var held = admin.get(account + "/role-mappings");
        user.path("realmRoles").forEach(role -> grant(held, account + "/role-mappings/realm", realm, role.asString()));
        for (var roles : user.path("clientRoles").properties()) {
            var owner = admin.client(realm, roles.getKey());
            var place = account + "/role-mappings/clients/" + owner.get("id").asString();
            roles.getValue().forEach(role -> grant(held, place, path("clients", owner), role.asString()));
        }
    }

    private void grant(JsonNode held, String place, String owner, String role) {
        if (!held.findValuesAsString("name").contains(role)) {
            admin.post(place, JsonMapper.shared().createArrayNode().add(admin.get(owner + "/roles/" + role)));
        }
    }

    private void completePerson(JsonNode user) {
        var name = user.get("username").asString();
        var account = path(
                "users", admin.get(realm + "/users?exact=true&username=" + name).get(0));
        var held = (ObjectNode) admin.get(account);
        var before = held.deepCopy();
        if (!held.has("email") && user.has("email")) {
            held.set("email", user.get("email"));
            held.set("emailVerified", user.get("emailVerified"));
        }
        for (var attribute : user.path("attributes").properties()) {
            held.withObject("attributes").putIfAbsent(attribute.getKey(), attribute.getValue());
        }
        addSecondFactor(account, held, user);
        if (!held.equals(before)) {
            admin.put(account, held);
        }
    }

    private void addSecondFactor(String account, ObjectNode held, JsonNode user) {
        var present = admin.get(account + "/credentials").findValuesAsString("type");
        for (var credential : user.path("credentials")) {
            if (!credential.has("value")
                    && !present.contains(credential.get("type").asString())) {
                held.withArray("credentials").add(credential);
            }
        }
    }

    private String path(String kind, JsonNode found) {
        return KeycloakAdmin.path(realm, kind, found);
    }
}
