package org.yiwang.identity.contacts;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Profiles of accounts as Keycloak's admin REST API has them: read and written whole. */
interface Profiles {

    @GetExchange("/users/{id}")
    Mono<JsonNode> read(@PathVariable UUID id);

    @PutExchange("/users/{id}")
    Mono<ResponseEntity<Void>> write(@PathVariable UUID id, @RequestBody JsonNode profile);
}
