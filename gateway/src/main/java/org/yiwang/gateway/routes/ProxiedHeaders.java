package org.yiwang.gateway.routes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.callers.Addresses;
import org.yiwang.gateway.callers.Caller;
import org.yiwang.gateway.callers.Caller.Browser;
import org.yiwang.gateway.edge.EdgeProperties;
import org.yiwang.gateway.trace.Trace;

/**
 * The headers a service gets: nothing of the connection (RFC 9110 §7.6.1), no cookies, nothing a caller could pretend,
 * but the session's token and the trace.
 */
@Component
class ProxiedHeaders implements HttpHeadersFilter {

    private static final Set<String> CONNECTION = Set.of(
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "host",
            "expect");
    private static final Set<String> PRETENDED =
            Set.of("forwarded", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "via");
    private static final List<String> PREFIXES = List.of("x-forwarded-", "x-original-", "x-rewrite-", "x-yiwang-");
    private static final Set<String> KEPT_HERE = Set.of("cookie", "origin", "x-csrf-token", Trace.HEADER);

    private final Addresses addresses;
    private final EdgeProperties edge;
    private final String sessionCookie;

    ProxiedHeaders(
            Addresses addresses, EdgeProperties edge, @Value("${server.reactive.session.cookie.name}") String cookie) {
        this.addresses = addresses;
        this.edge = edge;
        this.sessionCookie = cookie + '=';
    }

    @Override
    public HttpHeaders filter(HttpHeaders given, ServerWebExchange exchange) {
        var caller = Caller.of(exchange);
        var trusted = addresses.trusted(exchange.getRequest());
        var nominated = nominated(given);
        var headers = new HttpHeaders();
        given.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            var kept = CONNECTION.contains(lower)
                    || nominated.contains(lower)
                    || !trusted && pretended(lower)
                    || caller != null && KEPT_HERE.contains(lower);
            if (!kept) {
                headers.put(name, values);
            }
        });
        if (caller == null) {
            forKeycloak(headers, exchange);
        } else if (caller instanceof Browser browser) {
            headers.setBearerAuth(browser.session().accessToken());
        }
        headers.set(Trace.HEADER, Trace.of(exchange).parent());
        return headers;
    }

    /** What the Connection header says is of this connection only. */
    private static Set<String> nominated(HttpHeaders headers) {
        var connection = headers.getFirst(HttpHeaders.CONNECTION);
        return connection == null || connection.equalsIgnoreCase("keep-alive")
                ? Set.of()
                : Arrays.stream(connection.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean pretended(String name) {
        if (PRETENDED.contains(name)) {
            return true;
        }
        if (name.startsWith("x-")) {
            for (var prefix : PREFIXES) {
                if (name.startsWith(prefix)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Keycloak keeps its own cookies, and learns the address that signs in. */
    private void forKeycloak(HttpHeaders headers, ServerWebExchange exchange) {
        var cookies = headers.getFirst(HttpHeaders.COOKIE);
        if (cookies != null) {
            headers.set(HttpHeaders.COOKIE, withoutSession(cookies));
        }
        headers.set("X-Forwarded-For", addresses.of(exchange.getRequest()));
        headers.set("X-Forwarded-Proto", edge.publicUrl().getScheme());
        headers.set("X-Forwarded-Host", edge.publicUrl().getAuthority());
    }

    private String withoutSession(String cookies) {
        return Arrays.stream(cookies.split(";"))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(sessionCookie))
                .collect(Collectors.joining("; "));
    }
}
