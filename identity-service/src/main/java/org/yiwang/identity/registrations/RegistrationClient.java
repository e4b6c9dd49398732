package org.yiwang.identity.registrations;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** OAuth clients in Keycloak's admin REST API; their ids there are their {@code client_id} too. */
interface RegistrationClient {

    @GetExchange("/clients/{id}")
    Mono<JsonNode> client(@PathVariable UUID id);

    @PostExchange("/clients")
    Mono<ResponseEntity<Void>> make(@RequestBody JsonNode client);

    @PutExchange("/clients/{id}")
    Mono<ResponseEntity<Void>> change(@PathVariable UUID id, @RequestBody JsonNode client);

    @GetExchange("/client-scopes")
    Mono<JsonNode> scopes();

    @PutExchange("/clients/{id}/optional-client-scopes/{scope}")
    Mono<ResponseEntity<Void>> open(@PathVariable UUID id, @PathVariable String scope);

    @DeleteExchange("/clients/{id}/optional-client-scopes/{scope}")
    Mono<ResponseEntity<Void>> close(@PathVariable UUID id, @PathVariable String scope);

    @PostExchange("/clients/{id}/protocol-mappers/models")
    Mono<ResponseEntity<Void>> addClaim(@PathVariable UUID id, @RequestBody JsonNode claim);

    @PutExchange("/clients/{id}/protocol-mappers/models/{claim}")
    Mono<ResponseEntity<Void>> changeClaim(@PathVariable UUID id, @PathVariable String claim, @RequestBody JsonNode to);

    @DeleteExchange("/clients/{id}/protocol-mappers/models/{claim}")
    Mono<ResponseEntity<Void>> removeClaim(@PathVariable UUID id, @PathVariable String claim);

    @DeleteExchange("/clients/{id}/client-secret/rotated")
    Mono<ResponseEntity<Void>> endFormerSecret(@PathVariable UUID id);

    @PostExchange("/clients/{id}/client-secret")
    Mono<JsonNode> newSecret(@PathVariable UUID id);
}
