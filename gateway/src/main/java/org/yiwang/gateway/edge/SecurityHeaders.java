package org.yiwang.gateway.edge;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.util.AsciiString;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Puts the security headers on every answer; what a service sets itself, as a file's sandbox, replaces them. */
@Component
@Order(1)
public class SecurityHeaders implements Step {

    private static final String KEYCLOAK = "/auth/";
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    // Encoded once: written letter by letter they would cost more than the rest of this filter.
    private final DefaultHttpHeaders everywhere = new DefaultHttpHeaders();
    private final DefaultHttpHeaders ours = new DefaultHttpHeaders();

    SecurityHeaders(EdgeProperties settings) {
        put(everywhere, "X-Content-Type-Options", "nosniff");
        if (settings.secure()) {
            put(everywhere, "Strict-Transport-Security", HSTS);
        }
        ours.add(everywhere);
        settings.headers().forEach((name, value) -> put(ours, name, value));
        put(ours, "Content-Security-Policy", settings.contentSecurityPolicy());
    }

    @Override
    public Mono<Void> take(ServerWebExchange exchange, WebFilterChain chain) {
        var keycloak = exchange.getRequest().getPath().value().startsWith(KEYCLOAK);
        HttpServerResponse response = ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse());
        response.responseHeaders().add(keycloak ? everywhere : ours);
        return chain.filter(exchange);
    }

    /** Takes back what a service's answer says itself. */
    public void yieldTo(HttpHeaders answer, ServerHttpResponse response) {
        for (var entry : ours) {
            if (answer.getFirst(entry.getKey()) != null) {
                response.getHeaders().remove(entry.getKey());
            }
        }
    }

    private static void put(DefaultHttpHeaders headers, String name, String value) {
        headers.add(AsciiString.cached(name), AsciiString.cached(value));
    }
}
