package org.yiwang.identity.registrations;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The scopes and claims of a client, which Keycloak keeps under addresses of their own. */
record GrantAtRealm(RegistrationClient realm, UUID client) {

    /** One after the other; doing it again changes nothing. */
    Mono<Void> inStep(JsonNode present, JsonNode wanted) {
        return scopes(
                        Registration.texts(present, "optionalClientScopes"),
                        Registration.texts(wanted, "optionalClientScopes"))
                .then(Mono.defer(() -> claims(present.path("protocolMappers"), wanted.path("protocolMappers"))));
    }

    private Mono<Void> scopes(Set<String> present, Set<String> wanted) {
        if (present.equals(wanted)) {
            return Mono.empty();
        }
        return realm.scopes()
                .map(GrantAtRealm::ids)
                .flatMap(ids -> Flux.concat(
                                Flux.fromIterable(without(wanted, present))
                                        .concatMap(scope -> realm.open(client, id(ids, scope))),
                                Flux.fromIterable(without(present, wanted))
                                        .concatMap(scope -> realm.close(client, id(ids, scope))))
                        .then());
    }

    private Mono<Void> claims(JsonNode present, JsonNode wanted) {
        var there = byName(present);
        var asked = byName(wanted);
        var set = Flux.fromIterable(asked.values()).concatMap(claim -> claim(there.get(name(claim)), claim));
        var removed = Flux.fromIterable(there.values())
                .filter(claim -> !asked.containsKey(name(claim)))
                .concatMap(claim -> realm.removeClaim(client, claim.get("id").asString()));
        return Flux.concat(set, removed).then();
    }

    /** Somebody else may have added it at the same moment. */
    private Mono<?> claim(@Nullable JsonNode present, JsonNode wanted) {
        if (present == null) {
            return realm.addClaim(client, wanted).onErrorComplete(WebClientResponseException.Conflict.class);
        }
        if (present.at("/config/claim.value").equals(wanted.at("/config/claim.value"))) {
            return Mono.empty();
        }
        var id = present.get("id").asString();
        return realm.changeClaim(client, id, ((ObjectNode) wanted.deepCopy()).put("id", id));
    }

    private static Map<String, JsonNode> byName(JsonNode claims) {
        return claims.valueStream().collect(Collectors.toMap(GrantAtRealm::name, claim -> claim));
    }

    private static String name(JsonNode claim) {
        return claim.get("name").asString();
    }

    private static Map<String, String> ids(JsonNode scopes) {
        return scopes.valueStream()
                .collect(Collectors.toMap(
                        GrantAtRealm::name, scope -> scope.get("id").asString()));
    }

    private static String id(Map<String, String> ids, String scope) {
        var id = ids.get(scope);
        if (id == null) {
            throw new IllegalStateException("The realm has no scope " + scope);
        }
        return id;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new HashSet<>(some);
        left.removeAll(others);
        return left;
    }
}
