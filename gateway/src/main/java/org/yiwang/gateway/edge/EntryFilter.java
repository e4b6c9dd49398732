package org.yiwang.gateway.edge;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Takes all steps as one filter: Spring's chain wraps each filter in operators that cost more than most steps do. */
@Component
@Order(-300)
class EntryFilter implements WebFilter {

    private final Step[] steps;

    EntryFilter(List<Step> steps) {
        this.steps = steps.toArray(Step[]::new);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return from(0, exchange, chain);
    }

    private Mono<Void> from(int number, ServerWebExchange exchange, WebFilterChain chain) {
        return number == steps.length
                ? chain.filter(exchange)
                : steps[number].take(exchange, next -> from(number + 1, next, chain));
    }
}
