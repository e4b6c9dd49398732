package org.yiwang.local.realm;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How people show who they are: the realm's authentication flows. Keycloak changes none that is in use, so each carries
 * a number in its name: one with a new number is made and put to use, the one before stays behind unused.
 */
record SignInFlows(KeycloakAdmin admin, String realm, ObjectNode wanted) {
    private static final Set<String> USES = Set.of("browserFlow", "resetCredentialsFlow");
    private static final Set<String> PARTS = Set.of("authenticationFlows", "authenticatorConfig", "requiredActions");

    /** A realm for its making: flows can be named only once they are there. */
    static ObjectNode without(ObjectNode realm) {
        return realm.deepCopy().remove(USES).remove(PARTS);
    }

    /** Makes the flows that are not there yet, each with the parts whose names begin with its own. */
    void make() {
        var present = admin.get(place() + "flows").findValuesAsString("alias");
        wanted.propertyStream()
                .filter(field -> USES.contains(field.getKey()))
                .map(field -> field.getValue().asString())
                .filter(named -> !present.contains(named))
                .forEach(this::make);
    }

    /** Sets what the files say of what a person may have to do; the rest stays as Keycloak has it. */
    void setRequiredActions() {
        for (var action : wanted.path("requiredActions")) {
            var path = place() + "required-actions/" + alias(action);
            admin.put(path, ((ObjectNode) admin.get(path)).setAll((ObjectNode) action));
        }
    }

    private void make(String named) {
        var flows = wanted.get("authenticationFlows")
                .valueStream()
                .filter(flow -> alias(flow).startsWith(named))
                .toList();
        var ids = new HashMap<String, String>();
        flows.forEach(flow -> ids.put(alias(flow), make(flow)));
        flows.forEach(flow -> fill(flow, ids));
    }

    private String make(JsonNode flow) {
        var empty = ((ObjectNode) flow).deepCopy();
        empty.remove("authenticationExecutions");
        return admin.make(place() + "flows", empty);
    }

    private void fill(JsonNode flow, Map<String, String> ids) {
        for (var step : flow.get("authenticationExecutions")) {
            var execution = ((ObjectNode) step).deepCopy().remove(Set.of("authenticatorConfig", "flowAlias"));
            execution.put("parentFlow", ids.get(alias(flow)));
            if (step.has("flowAlias")) {
                execution.put("flowId", ids.get(step.get("flowAlias").asString()));
            }
            var id = admin.make(place() + "executions", execution);
            if (step.has("authenticatorConfig")) {
                admin.post(
                        place() + "executions/" + id + "/config",
                        settings(step.get("authenticatorConfig").asString()));
            }
        }
    }

    private JsonNode settings(String alias) {
        return wanted.get("authenticatorConfig")
                .valueStream()
                .filter(settings -> alias(settings).equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private String place() {
        return realm + "/authentication/";
    }

    private static String alias(JsonNode named) {
        return named.get("alias").asString();
    }
}
