package org.yiwang.identity.registrations;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.identity.clients.ClientService;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import reactor.core.publisher.Mono;

/** A client's secret, shown to its owner once and kept by Keycloak alone. */
@RestController
@ForCitizens
@NeedsSignIn(maxAge = SecretController.FRESH_SECONDS)
class SecretController {

    static final long FRESH_SECONDS = 1800;

    private final ClientService clients;
    private final Registrations registrations;

    SecretController(ClientService clients, Registrations registrations) {
        this.clients = clients;
        this.registrations = registrations;
    }

    /** What {@code client_secret_basic} needs (RFC 6749 §2.3.1). */
    record Secret(UUID clientId, String secret) {}

    /** Gives a new secret each time, so it takes no Idempotency-Key; the one before stops working. */
    @PostMapping("/v1/clients/{id}/secret")
    @Operation(summary = "A new secret, shown once; the one before stops working")
    Mono<ResponseEntity<Secret>> renew(@PathVariable UUID id, Actor actor) {
        return clients.secretWanted(id, actor)
                .flatMap(client -> registrations.newSecret(client).map(secret -> new Secret(id, secret)))
                .map(secret ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret));
    }
}
