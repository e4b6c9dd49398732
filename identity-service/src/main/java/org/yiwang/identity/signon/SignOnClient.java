package org.yiwang.identity.signon;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An account's credentials and sessions in Keycloak's admin REST API. */
interface SignOnClient {

    @GetExchange("/users/{id}/credentials")
    Flux<Kept> credentials(@PathVariable UUID id);

    @DeleteExchange("/users/{id}/credentials/{credential}")
    Mono<ResponseEntity<Void>> remove(@PathVariable UUID id, @PathVariable String credential);

    /** Ends all sessions of the account; their clients are told (OpenID Connect Back-Channel Logout). */
    @PostExchange("/users/{id}/logout")
    Mono<ResponseEntity<Void>> end(@PathVariable UUID id);

    /** A credential as Keycloak describes it; what it consists of is not read. */
    record Kept(
            String id,
            String type,
            @Nullable String userLabel,
            @Nullable Long createdDate) {}
}
