package org.yiwang.identity.registrations;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.yiwang.identity.clients.Client;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Makes a client at Keycloak or lets it be what the database says; doing it again changes nothing. */
final class Registrations {

    private final RegistrationClient realm;
    private final Places places;

    Registrations(RegistrationClient realm, Places places) {
        this.realm = realm;
        this.places = places;
    }

    Mono<Void> inStep(Client client, @Nullable String fetchedKeys, boolean hasLogo) {
        var wanted = Registration.of(client, fetchedKeys, hasLogo, places);
        return realm.client(client.id())
                .flatMap(present -> itself(client, present, wanted)
                        .then(Mono.defer(() -> new GrantAtRealm(realm, client.id()).inStep(present, wanted))))
                .onErrorResume(
                        WebClientResponseException.NotFound.class,
                        _ -> client.isInForce() ? made(wanted) : Mono.empty());
    }

    private Mono<Void> itself(Client client, JsonNode present, JsonNode wanted) {
        return Registration.matches(present, wanted)
                ? Mono.empty()
                : realm.change(client.id(), wanted).then();
    }

    /** Somebody else may have made it at the same moment. */
    private Mono<Void> made(JsonNode wanted) {
        return realm.make(wanted).then().onErrorComplete(WebClientResponseException.Conflict.class);
    }

    /** A new secret, known to the asker alone from now on; the realm's policy lets the one before live for some days. */
    Mono<String> newSecret(Client client) {
        return realm.client(client.id())
                .then()
                .onErrorResume(
                        WebClientResponseException.NotFound.class,
                        _ -> made(Registration.of(client, null, false, places)))
                .then(Mono.defer(() -> realm.newSecret(client.id())))
                .map(secret -> Objects.requireNonNull(secret.get("value")).asString());
    }

    /** The secret before the present one is worth nothing from now on; there may be none. */
    Mono<Void> endFormerSecret(Client client) {
        return realm.endFormerSecret(client.id()).then().onErrorComplete(WebClientResponseException.NotFound.class);
    }
}
