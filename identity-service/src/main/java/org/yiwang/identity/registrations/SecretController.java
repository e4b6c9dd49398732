package org.yiwang.identity.registrations;

import static org.yiwang.keycloak.ReaderKind.CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.identity.clients.ClientService;
import org.yiwang.identity.clients.ClientStep;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** A client's secret, shown to its owner once and kept by Keycloak alone. */
@RestController
@ForCitizens
@NeedsSignIn(maxAge = SecretController.FRESH_SECONDS)
@OpenTo(CITIZEN)
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

    /** Gives a new secret each time, so it takes no Idempotency-Key; the one before is accepted for seven days more. */
    @PostMapping("/v1/clients/{id}/secret")
    @Operation(summary = "A new secret, shown once; the one before is accepted for seven days more")
    Mono<ResponseEntity<Secret>> renew(@PathVariable UUID id, Actor actor) {
        return clients.secretChanged(id, ClientStep.What.SECRET_CHANGED, actor)
                .flatMap(client -> registrations.newSecret(client).map(secret -> new Secret(id, secret)))
                .map(secret ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(secret));
    }

    /** Ends the secret before the present one, as when it has got into wrong hands. */
    @DeleteMapping("/v1/clients/{id}/former-secret")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends the secret before the present one at once")
    Mono<Void> endFormer(@PathVariable UUID id, Actor actor) {
        return clients.secretChanged(id, ClientStep.What.FORMER_SECRET_ENDED, actor)
                .flatMap(registrations::endFormerSecret);
    }
}
