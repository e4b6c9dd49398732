package org.yiwang.gateway.sessions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Mono;

/** What the gateway itself asks of Keycloak: tokens for a code, newer tokens, and the end of a session. */
@Component
class KeycloakSessions {

    private static final Logger log = LoggerFactory.getLogger(KeycloakSessions.class);

    private final KeycloakClients clients;
    private final WebClient http;
    private final WebClientReactiveAuthorizationCodeTokenResponseClient codes =
            new WebClientReactiveAuthorizationCodeTokenResponseClient();
    private final WebClientReactiveRefreshTokenTokenResponseClient refreshes =
            new WebClientReactiveRefreshTokenTokenResponseClient();

    KeycloakSessions(KeycloakClients clients, WebClient keycloakHttp) {
        this.clients = clients;
        this.http = keycloakHttp;
        codes.setWebClient(keycloakHttp);
        refreshes.setWebClient(keycloakHttp);
    }

    ReactiveOAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        return codes;
    }

    Mono<OAuth2AccessTokenResponse> renewed(SignedIn signedIn, String refreshToken) {
        var expires = signedIn.accessExpires();
        var access = new OAuth2AccessToken(TokenType.BEARER, signedIn.accessToken(), expires.minusSeconds(1), expires);
        var refresh = new OAuth2RefreshToken(refreshToken, null);
        var registration = clients.registration(signedIn.client());
        return refreshes
                .getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, access, refresh))
                .onErrorMap(WebClientRequestException.class, _ -> unreachable());
    }

    /** Ends the person's Keycloak session, so that the next sign-in asks again; gives whether Keycloak did so. */
    Mono<Boolean> end(SignedIn signedIn) {
        if (signedIn.refreshToken() == null) {
            return Mono.just(false);
        }
        var registration = clients.registration(signedIn.client());
        return http.post()
                .uri(clients.logoutUrl())
                .headers(headers -> headers.setBasicAuth(registration.getClientId(), registration.getClientSecret()))
                .body(BodyInserters.fromFormData("refresh_token", signedIn.refreshToken()))
                .retrieve()
                .toBodilessEntity()
                .thenReturn(true)
                .onErrorResume(failure -> {
                    log.warn(
                            "Keycloak did not end a session: {}",
                            failure.getClass().getSimpleName());
                    return Mono.just(false);
                });
    }

    static Problem unreachable() {
        return Problem.passing(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", 5);
    }
}
