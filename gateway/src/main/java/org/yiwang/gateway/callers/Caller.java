package org.yiwang.gateway.callers;

import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.sessions.SignedIn;
import org.yiwang.keycloak.Actor;

/** Who makes a call to the API. */
public sealed interface Caller {

    String ATTRIBUTE = Caller.class.getName();

    /** An OAuth client with a token it brought along, borne or with a proof of its key. */
    record Bearer(Actor actor) implements Caller {}

    /** A browser with a session; its token is put into the request to the service. */
    record Browser(SignedIn session) implements Caller {}

    /** Somebody at an address. */
    record Anybody(String address) implements Caller {}

    /** Null outside the API. */
    static @Nullable Caller of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }
}
