package org.yiwang.identity.registrations;

import static org.springframework.web.reactive.function.server.RequestPredicates.POST;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.identity.outside.Outside;
import org.yiwang.keycloak.KeycloakProperties;
import org.yiwang.keycloak.RealmKeys;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Where Keycloak says that a sign-in through an integrator's client ended (OpenID Connect Back-Channel Logout 1.0 §2.5),
 * and from where the application is told: Keycloak itself reaches no address of an integrator. The gateway has no way
 * here; whoever comes can do no more than let a token of the realm be brought to the one it is for.
 */
@Configuration(proxyBeanMethods = false)
class EndedSignIns {

    static final String PATH = "/ended-sign-ins/";

    private static final Logger log = LoggerFactory.getLogger(EndedSignIns.class);
    private static final Retry ONCE_MORE = Retry.fixedDelay(1, Duration.ofMillis(500));

    /** Whoever signs out waits so long for the application, and not longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final DatabaseClient database;
    private final Outside outside;
    private final ReactiveJwtDecoder tokens;

    EndedSignIns(DatabaseClient database, Outside outside, KeycloakProperties realm) {
        this.database = database;
        this.outside = outside;
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(RealmKeys.of(realm))
                .validateType(false)
                .build();
        // what else a logout token has to be is the application's to judge
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new JwtTypeValidator(List.of("logout+jwt"))));
        this.tokens = decoder;
    }

    @Bean
    RouterFunction<ServerResponse> endedSignInRoutes() {
        return route(POST(PATH + "{client:[0-9a-f-]{36}}"), this::ended);
    }

    /** What the application makes of it is its own business. */
    private Mono<ServerResponse> ended(ServerRequest request) {
        var client = request.pathVariable("client");
        return request.formData()
                .mapNotNull(form -> form.getFirst("logout_token"))
                .filterWhen(token -> isFor(client, token))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.BAD_REQUEST, "bad-logout-token")))
                .flatMap(token -> passedOn(client, token))
                .then(ServerResponse.noContent().build());
    }

    private Mono<Boolean> isFor(String client, String token) {
        return tokens.decode(token)
                .map(decoded ->
                        decoded.getAudience() != null && decoded.getAudience().contains(client))
                .onErrorResume(JwtException.class, _ -> Mono.just(false));
    }

    private Mono<Void> passedOn(String client, String token) {
        return address(UUID.fromString(client))
                .flatMap(address -> outside.tell(address, "logout_token", token).retryWhen(ONCE_MORE))
                .timeout(PATIENCE)
                .onErrorResume(failed -> {
                    log.warn("Client {} was not told of an ended sign-in: {}", client, failed.toString());
                    return Mono.empty();
                });
    }

    private Mono<String> address(UUID client) {
        return database.sql("""
                        select backchannel_logout_uri from clients
                         where id = :client and state = 'IN_FORCE' and backchannel_logout_uri is not null
                        """)
                .bind("client", client)
                .map(row -> Objects.requireNonNull(row.get("backchannel_logout_uri", String.class)))
                .one();
    }
}
