package org.yiwang.gateway.sessions;

import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Ends all sign-ins of a person. Asked for as a call of the API the answer could not arrive, for the session that carried
 * it is one of those that end.
 */
@Component
class Everywhere {

    private static final Logger log = LoggerFactory.getLogger(Everywhere.class);

    private final Sessions sessions;
    private final WebClient http;
    private final URI place;

    Everywhere(Sessions sessions, WebClient keycloakHttp, SignInProperties settings) {
        this.sessions = sessions;
        this.http = keycloakHttp;
        this.place = settings.identityUrl().resolve("/v1/me/sessions");
    }

    /** Completes when Keycloak has ended all of them; if it has not, this session stays as it was. */
    Mono<Void> end(ServerWebExchange exchange, SignedIn signedIn) {
        return sessions.release(signedIn)
                .then(Mono.defer(() -> asked(signedIn)))
                .onErrorResume(WebClientException.class, failure -> {
                    log.warn(
                            "Nobody was signed out everywhere: {}",
                            failure.getClass().getSimpleName());
                    return sessions.hold(exchange).then(Mono.error(KeycloakSessions.unreachable()));
                })
                .then(Mono.defer(() -> sessions.end(exchange)));
    }

    private Mono<Void> asked(SignedIn signedIn) {
        return http.delete()
                .uri(place)
                .headers(headers -> headers.setBearerAuth(signedIn.accessToken()))
                .retrieve()
                .toBodilessEntity()
                .then();
    }
}
