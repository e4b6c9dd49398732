package org.yiwang.gateway.sessions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeReactiveAuthenticationManager;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.keycloak.VerifiedTokens;
import reactor.core.publisher.Mono;

/** Ends a sign-in: exchanges the code, checks the ID token and the population, and opens the session. */
@Component
class Callback {

    private static final Logger log = LoggerFactory.getLogger(Callback.class);

    /**
     * What a sign-in may fail with (RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6); any other word is a stranger's.
     */
    private static final Set<String> ERRORS = Set.of(
            "no_code",
            OAuth2ErrorCodes.INVALID_REQUEST,
            OAuth2ErrorCodes.UNAUTHORIZED_CLIENT,
            OAuth2ErrorCodes.ACCESS_DENIED,
            OAuth2ErrorCodes.UNSUPPORTED_RESPONSE_TYPE,
            OAuth2ErrorCodes.INVALID_SCOPE,
            OAuth2ErrorCodes.SERVER_ERROR,
            OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE,
            "interaction_required",
            "login_required",
            "consent_required",
            "account_selection_required");

    private final KeycloakClients clients;
    private final KeycloakSessions keycloak;
    private final Sessions sessions;
    private final SignIn signIn;
    private final VerifiedTokens tokens;
    private final OidcAuthorizationCodeReactiveAuthenticationManager exchangeOfCode;

    Callback(
            KeycloakClients clients,
            KeycloakSessions keycloak,
            Sessions sessions,
            SignIn signIn,
            VerifiedTokens tokens) {
        this.clients = clients;
        this.keycloak = keycloak;
        this.sessions = sessions;
        this.signIn = signIn;
        this.tokens = tokens;
        this.exchangeOfCode = new OidcAuthorizationCodeReactiveAuthenticationManager(
                keycloak.codes(), request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken())));
    }

    /** Gives where the browser goes next. */
    Mono<String> receive(ServerWebExchange exchange, String client) {
        var answer = exchange.getRequest().getQueryParams();
        return sessions.beginning(exchange)
                .filter(beginning ->
                        beginning.client().equals(client) && beginning.state().equals(answer.getFirst("state")))
                .switchIfEmpty(Mono.error(() -> new Problem(HttpStatus.BAD_REQUEST, "sign-in-expired")))
                .flatMap(beginning -> authenticated(beginning, answer)
                        .flatMap(login -> accept(exchange, beginning, signedIn(client, login), login))
                        .flatMap(place -> told(exchange, beginning, place, answer.getFirst("kc_action_status"))));
    }

    private Mono<String> told(ServerWebExchange exchange, Beginning beginning, String place, @Nullable String status) {
        var errand = beginning.asked().errand();
        if (errand == null || !place.equals(beginning.destination())) {
            return Mono.just(place);
        }
        var done = errand.done(status);
        return sessions.tell(exchange, done).thenReturn(done.told(place));
    }

    private Mono<OAuth2LoginAuthenticationToken> authenticated(
            Beginning beginning, MultiValueMap<String, String> answer) {
        var registration = clients.registration(beginning.client());
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(clients.authorizationUrl())
                .clientId(registration.getClientId())
                .redirectUri(beginning.redirectUri())
                .scopes(registration.getScopes())
                .state(beginning.state())
                .attributes(Map.copyOf(beginning.attributes()))
                .build();
        var exchanged = new OAuth2AuthorizationExchange(request, response(beginning, answer));
        return exchangeOfCode
                .authenticate(new OAuth2AuthorizationCodeAuthenticationToken(registration, exchanged))
                .cast(OAuth2LoginAuthenticationToken.class)
                .onErrorMap(WebClientRequestException.class, _ -> KeycloakSessions.unreachable())
                .onErrorMap(AuthenticationException.class, Callback::failed);
    }

    private static Problem failed(AuthenticationException cause) {
        log.warn("A sign-in failed: {}", code(cause));
        return new Problem(HttpStatus.BAD_REQUEST, "sign-in-failed");
    }

    private static String code(AuthenticationException cause) {
        return cause instanceof OAuth2AuthenticationException told
                ? told.getError().getErrorCode()
                : cause.getClass().getSimpleName();
    }

    private static OAuth2AuthorizationResponse response(Beginning beginning, MultiValueMap<String, String> answer) {
        var code = answer.getFirst("code");
        var error = Objects.requireNonNullElse(answer.getFirst("error"), "no_code");
        var response = code == null
                ? OAuth2AuthorizationResponse.error(ERRORS.contains(error) ? error : "unknown_error")
                : OAuth2AuthorizationResponse.success(code);
        return response.redirectUri(beginning.redirectUri())
                .state(beginning.state())
                .build();
    }

    private SignedIn signedIn(String client, OAuth2LoginAuthenticationToken login) {
        var user = Objects.requireNonNull((OidcUser) login.getPrincipal());
        var access = Objects.requireNonNull(login.getAccessToken());
        var refresh = login.getRefreshToken();
        return new SignedIn(
                client,
                clients.client(client).population(),
                Objects.requireNonNullElse(user.getFullName(), ""),
                UUID.randomUUID().toString(),
                access.getTokenValue(),
                Objects.requireNonNullElse(access.getExpiresAt(), Instant.EPOCH),
                refresh == null ? null : refresh.getTokenValue(),
                user.getIdToken().getTokenValue(),
                SignOn.of(user.getIdToken()));
    }

    /** Lets in only the population the client serves; the check is the services' own. */
    private Mono<String> accept(
            ServerWebExchange exchange, Beginning beginning, SignedIn signedIn, OAuth2LoginAuthenticationToken login) {
        return tokens.authenticate(signedIn.accessToken())
                .flatMap(_ -> strongEnough(beginning, login)
                        ? sessions.enter(exchange, signedIn)
                        : Mono.error(new Problem(HttpStatus.FORBIDDEN, "sign-in-too-weak")))
                .thenReturn(beginning.destination())
                .onErrorResume(BadJwtException.class, _ -> stranger(exchange, beginning, signedIn, login));
    }

    /** Whoever asks for a strength has to look whether it was given (RFC 9470 §5). */
    private boolean strongEnough(Beginning beginning, OAuth2LoginAuthenticationToken login) {
        var needed = beginning
                .asked()
                .strength()
                .atLeast(clients.client(beginning.client()).acr());
        var user = Objects.requireNonNull((OidcUser) login.getPrincipal());
        return needed.metBy(user.getIdToken(), beginning.at());
    }

    /** A person of the other population: asked again if Keycloak let them in unseen, else told so. */
    private Mono<String> stranger(
            ServerWebExchange exchange, Beginning beginning, SignedIn signedIn, OAuth2LoginAuthenticationToken login) {
        var user = Objects.requireNonNull((OidcUser) login.getPrincipal());
        var seen = user.getIdToken().getAuthenticatedAt();
        var unseen = seen != null && seen.isBefore(beginning.at().truncatedTo(ChronoUnit.SECONDS));
        return keycloak.end(signedIn)
                .then(Mono.defer(() -> unseen
                        ? signIn.ask(exchange, beginning.client(), beginning.destination(), Asked.USUAL)
                        : sessions.end(exchange)
                                .then(Mono.error(new Problem(HttpStatus.FORBIDDEN, "wrong-population")))));
    }
}
