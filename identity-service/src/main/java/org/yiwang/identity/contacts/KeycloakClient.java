package org.yiwang.identity.contacts;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Accounts of the realm, from Keycloak's admin REST API. */
interface KeycloakClient {

    @GetExchange("/users/{id}")
    Mono<Account> account(@PathVariable UUID id);

    /** Accounts by an attribute, written {@code name:value}. */
    @GetExchange("/users")
    Flux<Account> accounts(@RequestParam String q, @RequestParam int max);
}
