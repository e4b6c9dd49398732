package org.yiwang.gateway.sessions;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.problems.Language;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Mono;

/** Starts a sign-in: code flow with PKCE, state and nonce, remembered in the session (RFC 9700 §2.1). */
@Component
class SignIn {

    private final KeycloakClients clients;
    private final KeycloakSessions keycloak;
    private final Sessions sessions;
    private final Clock clock;
    private final DefaultServerOAuth2AuthorizationRequestResolver requests;

    SignIn(
            KeycloakClients clients,
            KeycloakSessions keycloak,
            Sessions sessions,
            SignInProperties settings,
            Clock clock) {
        this.clients = clients;
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.clock = clock;
        List<ClientRegistration> known =
                settings.clients().keySet().stream().map(clients::registration).toList();
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(
                new InMemoryReactiveClientRegistrationRepository(known));
        this.requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /** Gives where the browser goes next: Keycloak, or its destination if it is signed in there well enough already. */
    Mono<String> start(ServerWebExchange exchange, String client, String destination, Asked asked) {
        clients.client(client);
        return sessions.find(exchange)
                .flatMap(signedIn -> signedIn.client().equals(client)
                        ? again(exchange, client, destination, asked)
                        : other(exchange, signedIn, client, destination))
                .switchIfEmpty(Mono.defer(() -> ask(exchange, client, destination, asked)));
    }

    /** Keycloak knows best whether what is asked has been shown; it shows no page if so (RFC 9470 §4). */
    private Mono<String> again(ServerWebExchange exchange, String client, String destination, Asked asked) {
        return asked.more() ? ask(exchange, client, destination, asked) : Mono.just(destination);
    }

    /** Sends the browser to Keycloak's sign-in. */
    Mono<String> ask(ServerWebExchange exchange, String client, String destination, Asked asked) {
        return requests.resolve(exchange, client)
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.NOT_FOUND, "not-found")))
                .map(request -> with(
                        asked.atLeast(clients.client(client).acr()), Language.asked(exchange.getRequest()), request))
                .flatMap(request -> {
                    var beginning = beginning(client, destination, asked, request);
                    return sessions.begin(exchange, beginning).thenReturn(request.getAuthorizationRequestUri());
                });
    }

    private Beginning beginning(String client, String destination, Asked asked, OAuth2AuthorizationRequest request) {
        var attributes = request.getAttributes().entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey(), entry -> entry.getValue().toString()));
        return new Beginning(
                client,
                Objects.requireNonNull(request.getState()),
                Objects.requireNonNull(request.getRedirectUri()),
                attributes,
                destination,
                asked,
                clock.instant());
    }

    /**
     * Keycloak's pages speak the language of the page one came from, and ask as much (OpenID Connect Core §3.1.2.1).
     */
    private static OAuth2AuthorizationRequest with(Asked asked, Locale language, OAuth2AuthorizationRequest request) {
        return OAuth2AuthorizationRequest.from(request)
                .additionalParameters(parameters -> {
                    parameters.put("ui_locales", language.toLanguageTag());
                    asked.addTo(parameters);
                })
                .build();
    }

    /** Someone of the other population is signed in: that session ends first, at Keycloak too. */
    private Mono<String> other(ServerWebExchange exchange, SignedIn signedIn, String client, String destination) {
        return sessions.release(signedIn)
                .then(keycloak.end(signedIn))
                .flatMap(ended -> ended
                        ? ask(exchange, client, destination, Asked.USUAL)
                        : sessions.end(exchange).thenReturn(clients.endSession(signedIn)));
    }
}
