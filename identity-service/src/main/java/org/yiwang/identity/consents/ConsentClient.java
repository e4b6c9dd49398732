package org.yiwang.identity.consents;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An account's consents in Keycloak's admin REST API. */
interface ConsentClient {

    @GetExchange("/users/{account}/consents")
    Flux<Given> given(@PathVariable UUID account);

    /** Ends the consent, what is remembered of the sign-in to the client, and its refresh tokens; 404 if there is none. */
    @DeleteExchange("/users/{account}/consents/{client}")
    Mono<ResponseEntity<Void>> withdraw(@PathVariable UUID account, @PathVariable UUID client);

    /**
     * A consent as Keycloak keeps it.
     *
     * @param clientId of any client that asks for consent
     * @param lastUpdatedDate when it was given or added to, in milliseconds
     */
    record Given(String clientId, List<String> grantedClientScopes, long lastUpdatedDate) {}
}
