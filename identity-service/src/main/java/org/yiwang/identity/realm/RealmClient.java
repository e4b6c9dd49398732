package org.yiwang.identity.realm;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Accounts and their roles in Keycloak's admin REST API, as far as officials need it. */
interface RealmClient {

    @GetExchange("/users/{id}")
    Mono<JsonNode> account(@PathVariable UUID id);

    @GetExchange("/users")
    Mono<JsonNode> accounts(@RequestParam String username, @RequestParam boolean exact);

    @PostExchange("/users")
    Mono<ResponseEntity<Void>> make(@RequestBody JsonNode account);

    @PutExchange("/users/{id}")
    Mono<ResponseEntity<Void>> change(@PathVariable UUID id, @RequestBody JsonNode account);

    @GetExchange("/users/{id}/role-mappings/realm")
    Mono<JsonNode> roles(@PathVariable UUID id);

    @GetExchange("/users/{id}/role-mappings/realm/available")
    Mono<JsonNode> rolesToGive(@PathVariable UUID id);

    @PostExchange("/users/{id}/role-mappings/realm")
    Mono<ResponseEntity<Void>> give(@PathVariable UUID id, @RequestBody JsonNode roles);
}
