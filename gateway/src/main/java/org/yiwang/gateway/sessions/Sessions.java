package org.yiwang.gateway.sessions;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.yiwang.gateway.redis.RedisContact;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes what a browser's session holds; a request without the cookie never asks Redis. */
@Component
public class Sessions {

    private static final String SIGNED_IN = "signed-in";
    private static final String BEGINNING = "beginning";
    private static final String DONE = "done";

    private final JsonMapper json;
    private final RedisContact redis;
    private final SessionIndex index;
    private final EndedSignOns ended;
    private final String cookie;

    Sessions(
            JsonMapper json,
            RedisContact redis,
            SessionIndex index,
            EndedSignOns ended,
            @Value("${server.reactive.session.cookie.name}") String cookie) {
        this.json = json;
        this.redis = redis;
        this.index = index;
        this.ended = ended;
        this.cookie = cookie;
    }

    /** Whether a request failed because somebody signed out of its session while it was on its way. */
    public static boolean endedMeanwhile(Throwable failure) {
        return failure instanceof IllegalStateException && "Session was invalidated".equals(failure.getMessage());
    }

    public boolean carriedBy(ServerHttpRequest request) {
        return request.getHeaders().getFirst("Cookie") != null
                && request.getCookies().containsKey(cookie);
    }

    Mono<SignedIn> find(ServerWebExchange exchange) {
        return carriedBy(exchange.getRequest()) ? session(exchange).mapNotNull(this::signedIn) : Mono.empty();
    }

    Mono<Beginning> beginning(ServerWebExchange exchange) {
        return carriedBy(exchange.getRequest())
                ? session(exchange).mapNotNull(session -> read(session, BEGINNING, Beginning.class))
                : Mono.empty();
    }

    /** Remembers a sign-in that starts; whoever was signed in before is no longer, unless more is asked of them. */
    Mono<Void> begin(ServerWebExchange exchange, Beginning beginning) {
        return session(exchange).flatMap(session -> {
            var more = beginning.asked().more();
            if (!more) {
                session.getAttributes().clear();
            }
            session.getAttributes().put(BEGINNING, json.writeValueAsString(beginning));
            return more ? Mono.empty() : session.changeSessionId();
        });
    }

    /** Puts the signed-in person into the session under a new id, against session fixation (CWE-384). */
    Mono<Void> enter(ServerWebExchange exchange, SignedIn signedIn) {
        return session(exchange).flatMap(session -> {
            session.getAttributes().clear();
            session.getAttributes().put(SIGNED_IN, json.writeValueAsString(signedIn));
            return session.changeSessionId().then(Mono.defer(() -> listed(session)));
        });
    }

    /** Remembers what became of an errand, until the next one. */
    Mono<Void> tell(ServerWebExchange exchange, Errand.Done done) {
        return session(exchange)
                .doOnNext(session -> session.getAttributes().put(DONE, json.writeValueAsString(done)))
                .then();
    }

    Mono<Errand.Done> done(ServerWebExchange exchange) {
        return session(exchange).mapNotNull(session -> read(session, DONE, Errand.Done.class));
    }

    Mono<SignedIn> keep(ServerWebExchange exchange, SignedIn signedIn) {
        return session(exchange)
                .doOnNext(session -> session.getAttributes().put(SIGNED_IN, json.writeValueAsString(signedIn)))
                .thenReturn(signedIn);
    }

    Mono<Void> end(ServerWebExchange exchange) {
        return session(exchange).flatMap(WebSession::invalidate);
    }

    /** Leaves the session to this request: when Keycloak ends the sign-on now, it is not ended under its hands. */
    Mono<Void> release(SignedIn signedIn) {
        return index.remove(signedIn.signOn());
    }

    /** Takes back what was released. */
    Mono<Void> hold(ServerWebExchange exchange) {
        return session(exchange).flatMap(this::listed);
    }

    private Mono<Void> listed(WebSession session) {
        var signedIn = read(session, SIGNED_IN, SignedIn.class);
        return signedIn == null ? Mono.empty() : index.add(signedIn.signOn(), session.getId());
    }

    private @Nullable SignedIn signedIn(WebSession session) {
        var found = read(session, SIGNED_IN, SignedIn.class);
        return found == null || ended.ended(found.signOn()) ? null : found;
    }

    private Mono<WebSession> session(ServerWebExchange exchange) {
        return redis.standing() ? exchange.getSession() : Mono.error(KeycloakSessions.unreachable());
    }

    private <T> @Nullable T read(WebSession session, String name, Class<T> type) {
        String text = session.getAttribute(name);
        return text == null ? null : json.readValue(text, type);
    }
}
