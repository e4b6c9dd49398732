package org.yiwang.identity.registrations;

import java.util.Objects;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.yiwang.identity.clients.Client;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Makes a client at Keycloak or lets it be what the database says; doing it again changes nothing. */
final class Registrations {

    private final RegistrationClient realm;

    Registrations(RegistrationClient realm) {
        this.realm = realm;
    }

    Mono<Void> inStep(Client client) {
        var wanted = Registration.of(client);
        return realm.client(client.id())
                .filter(present -> !Registration.matches(present, wanted))
                .flatMap(_ -> realm.change(client.id(), wanted))
                .then()
                .onErrorResume(
                        WebClientResponseException.NotFound.class,
                        _ -> client.isInForce() ? made(wanted) : Mono.empty());
    }

    /** Somebody else may have made it at the same moment. */
    private Mono<Void> made(JsonNode wanted) {
        return realm.make(wanted).then().onErrorComplete(WebClientResponseException.Conflict.class);
    }

    /** A new secret, known to the asker alone from now on; the one before is worth nothing. */
    Mono<String> newSecret(Client client) {
        return inStep(client)
                .then(Mono.defer(() -> realm.newSecret(client.id())))
                .map(secret -> Objects.requireNonNull(secret.get("value")).asString());
    }
}
