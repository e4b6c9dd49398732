package org.yiwang.gateway.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Mono;

/** Gives the signed-in person of a session with a token that is still good, renewed once however many ask. */
@Component
public class SignedInTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    /** While Keycloak is away not every request waits for it anew. */
    private static final Duration AWAY = Duration.ofSeconds(2);

    private final Sessions sessions;
    private final KeycloakSessions keycloak;
    private final Duration renewal;
    private final Clock clock;
    private final Cache<String, Mono<OAuth2AccessTokenResponse>> underWay =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    SignedInTokens(Sessions sessions, KeycloakSessions keycloak, SignInProperties settings, Clock clock) {
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.renewal = settings.renewal();
        this.clock = clock;
    }

    /** Empty if nobody is signed in, or no longer. */
    public Mono<SignedIn> of(ServerWebExchange exchange) {
        return sessions.find(exchange)
                .flatMap(signedIn -> good(signedIn, renewal) ? Mono.just(signedIn) : renewed(exchange, signedIn));
    }

    private boolean good(SignedIn signedIn, Duration margin) {
        return clock.instant().plus(margin).isBefore(signedIn.accessExpires());
    }

    private Mono<SignedIn> renewed(ServerWebExchange exchange, SignedIn old) {
        var refresh = old.refreshToken();
        if (refresh == null) {
            return good(old, Duration.ZERO) ? Mono.just(old) : ended(exchange);
        }
        return Objects.requireNonNull(underWay.get(refresh, _ -> remembered(keycloak.renewed(old, refresh))))
                .map(tokens -> renewed(old, tokens))
                .flatMap(signedIn -> sessions.keep(exchange, signedIn))
                .onErrorResume(Problem.class, down -> good(old, Duration.ZERO) ? Mono.just(old) : Mono.error(down))
                .onErrorResume(OAuth2AuthorizationException.class, _ -> ended(exchange));
    }

    private Mono<SignedIn> ended(ServerWebExchange exchange) {
        return sessions.end(exchange).then(Mono.empty());
    }

    private static Mono<OAuth2AccessTokenResponse> remembered(Mono<OAuth2AccessTokenResponse> renewal) {
        return renewal.cache(_ -> REMEMBERED, SignedInTokens::failed, () -> Duration.ZERO);
    }

    private static Duration failed(Throwable failure) {
        return failure instanceof Problem ? AWAY : Duration.ZERO;
    }

    private static SignedIn renewed(SignedIn old, OAuth2AccessTokenResponse tokens) {
        var access = tokens.getAccessToken();
        var refresh = tokens.getRefreshToken();
        return old.renewed(
                access.getTokenValue(),
                Objects.requireNonNull(access.getExpiresAt()),
                refresh == null ? null : refresh.getTokenValue());
    }
}
