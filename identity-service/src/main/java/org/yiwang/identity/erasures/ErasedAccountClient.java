package org.yiwang.identity.erasures;

import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** The end of an account in Keycloak's admin REST API. */
interface ErasedAccountClient {

    /** Ends all sessions first; their clients are told (OpenID Connect Back-Channel Logout). */
    @PostExchange("/users/{id}/logout")
    Mono<ResponseEntity<Void>> end(@PathVariable UUID id);

    @DeleteExchange("/users/{id}")
    Mono<ResponseEntity<Void>> delete(@PathVariable UUID id);
}
