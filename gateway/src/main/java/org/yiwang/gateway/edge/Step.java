package org.yiwang.gateway.edge;

import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** One thing the gateway does with every request before it is routed; the order is that of its annotation. */
public interface Step {

    Mono<Void> take(ServerWebExchange exchange, WebFilterChain next);
}
