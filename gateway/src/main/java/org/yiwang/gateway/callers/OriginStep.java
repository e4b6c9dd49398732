package org.yiwang.gateway.callers;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.yiwang.gateway.edge.Step;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Mono;

/** Answers the questions browsers ask for pages of other origins; credentials are never allowed (Fetch §3.3). */
@Component
@Order(3)
class OriginStep implements Step {

    private static final long PREFLIGHT_SECONDS = 3600;

    private final Access access;
    private final Origins origins;

    OriginStep(Access access, Origins origins) {
        this.access = access;
        this.origins = origins;
    }

    @Override
    public Mono<Void> take(ServerWebExchange exchange, WebFilterChain chain) {
        var origin = origins.foreign(exchange.getRequest());
        if (origin == null || !access.api(exchange.getRequest())) {
            return chain.filter(exchange);
        }
        var asked = preflight(exchange);
        var method = asked == null ? exchange.getRequest().getMethod() : asked;
        var allowed = origins.allowed(origin, method, exchange.getRequest());
        var headers = exchange.getResponse().getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (allowed == null) {
            return Mono.error(new Problem(HttpStatus.FORBIDDEN, "origin-not-allowed"));
        }
        headers.setAccessControlAllowOrigin(allowed);
        if (asked == null) {
            headers.setAccessControlExposeHeaders(Origins.EXPOSED);
            return chain.filter(exchange);
        }
        return permit(exchange, allowed);
    }

    private static @Nullable HttpMethod preflight(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        var asked = request.getHeaders().getFirst(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.getMethod() == HttpMethod.OPTIONS && asked != null ? HttpMethod.valueOf(asked) : null;
    }

    private static Mono<Void> permit(ServerWebExchange exchange, String allowed) {
        var headers = exchange.getResponse().getHeaders();
        headers.set(
                HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS,
                allowed.equals("*") ? "GET, HEAD" : String.join(", ", Origins.METHODS));
        headers.setAccessControlAllowHeaders(Origins.ACCEPTED);
        headers.setAccessControlMaxAge(PREFLIGHT_SECONDS);
        exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return exchange.getResponse().setComplete();
    }
}
