package org.yiwang.gateway.edge;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Adds the security headers to every answer, where a service has not set a stricter or other one of its own. */
@Component
@Order(-290)
class SecurityHeaders implements WebFilter {

    private static final String KEYCLOAK = "/auth/";
    private static final String HSTS = "max-age=31536000; includeSubDomains";

    private final Map<String, String> everywhere = new HashMap<>();
    private final Map<String, String> elsewhere = new HashMap<>();

    SecurityHeaders(EdgeProperties settings) {
        elsewhere.putAll(settings.headers());
        elsewhere.put("Content-Security-Policy", settings.contentSecurityPolicy());
        everywhere.put("X-Content-Type-Options", "nosniff");
        if (settings.secure()) {
            everywhere.put("Strict-Transport-Security", HSTS);
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var keycloak = exchange.getRequest().getPath().value().startsWith(KEYCLOAK);
        var headers = exchange.getResponse().getHeaders();
        exchange.getResponse().beforeCommit(() -> {
            addAbsent(headers, everywhere);
            if (!keycloak) {
                addAbsent(headers, elsewhere);
            }
            return Mono.empty();
        });
        return chain.filter(exchange);
    }

    private static void addAbsent(HttpHeaders headers, Map<String, String> wanted) {
        wanted.forEach((name, value) -> {
            if (headers.getFirst(name) == null) {
                headers.set(name, value);
            }
        });
    }
}
