package org.yiwang.defaults.observability;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Puts each request's trace where problems, clients and facts find it. */
final class TraceFilter implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var trace = Trace.continued(exchange.getRequest().getHeaders().getFirst(Trace.HEADER));
        exchange.getAttributes().put(Trace.ATTRIBUTE, trace.id());
        return chain.filter(exchange).contextWrite(context -> context.put(Trace.class, trace));
    }
}
