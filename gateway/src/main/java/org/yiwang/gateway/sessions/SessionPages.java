package org.yiwang.gateway.sessions;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.yiwang.keycloak.Population;
import reactor.core.publisher.Mono;

/** The browser's endpoints: sign-in, callback, who is signed in, sign-out. */
@Configuration(proxyBeanMethods = false)
class SessionPages {

    private final SignIn signIn;
    private final Callback callback;
    private final SignedInTokens signedIn;
    private final Sessions sessions;
    private final KeycloakSessions keycloak;
    private final KeycloakClients clients;
    private final Everywhere everywhere;

    /** Who is signed in, as the front end sees it. */
    record View(
            boolean signedIn,
            @Nullable Population population,
            @Nullable String name,
            @Nullable Csrf csrf,
            Errand.@Nullable Done errand) {

        static final View NOBODY = new View(false, null, null, null, null);

        static View of(SignedIn signedIn) {
            var csrf = new Csrf(Csrf.HEADER, signedIn.csrf());
            return new View(true, signedIn.population(), signedIn.name(), csrf, null);
        }

        View with(Errand.Done done) {
            return new View(signedIn, population, name, csrf, done);
        }
    }

    SessionPages(
            SignIn signIn,
            Callback callback,
            SignedInTokens signedIn,
            Sessions sessions,
            KeycloakSessions keycloak,
            KeycloakClients clients,
            Everywhere everywhere) {
        this.signIn = signIn;
        this.callback = callback;
        this.signedIn = signedIn;
        this.sessions = sessions;
        this.keycloak = keycloak;
        this.clients = clients;
        this.everywhere = everywhere;
    }

    @Bean
    RouterFunction<ServerResponse> sessionRoutes() {
        return route().GET("/login/oauth2/code/{client}", this::receive)
                .GET("/login/{client}", this::start)
                .GET("/session", this::view)
                .POST("/logout", this::end)
                .POST("/logout/everywhere", this::endEverywhere)
                .build();
    }

    private Mono<ServerResponse> start(ServerRequest request) {
        var client = request.pathVariable("client");
        var home = clients.client(client).home();
        var destination = Destination.safe(request.queryParam("to").orElse(home));
        return signIn.start(request.exchange(), client, destination, Asked.of(request.queryParams()))
                .flatMap(SessionPages::redirect);
    }

    private Mono<ServerResponse> receive(ServerRequest request) {
        return callback.receive(request.exchange(), request.pathVariable("client"))
                .flatMap(SessionPages::redirect);
    }

    private Mono<ServerResponse> view(ServerRequest request) {
        return signedIn.of(request.exchange())
                .map(View::of)
                .flatMap(view ->
                        sessions.done(request.exchange()).map(view::with).defaultIfEmpty(view))
                .defaultIfEmpty(View.NOBODY)
                .flatMap(view ->
                        ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(view));
    }

    private Mono<ServerResponse> end(ServerRequest request) {
        return sessions.find(request.exchange())
                .flatMap(session -> {
                    Csrf.check(request.exchange().getRequest(), session);
                    return sessions.end(request.exchange())
                            .then(keycloak.end(session))
                            .flatMap(ended ->
                                    ended ? ServerResponse.noContent().build() : redirect(clients.endSession(session)));
                })
                .switchIfEmpty(ServerResponse.noContent().build());
    }

    private Mono<ServerResponse> endEverywhere(ServerRequest request) {
        var exchange = request.exchange();
        return signedIn.of(exchange)
                .flatMap(session -> {
                    Csrf.check(exchange.getRequest(), session);
                    return everywhere.end(exchange, session).thenReturn(session);
                })
                .then(ServerResponse.noContent().build());
    }

    private static Mono<ServerResponse> redirect(String place) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(place))
                .build();
    }
}
