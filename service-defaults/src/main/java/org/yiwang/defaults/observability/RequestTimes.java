package org.yiwang.defaults.observability;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * Times every request as {@code http.server.requests}, with one timer for each method, route, status and outcome that was
 * seen. The outcome is {@code UNKNOWN} when either side broke off.
 */
final class RequestTimes implements WebFilter, Ordered {

    static final String NAME = "http.server.requests";

    private static final String UNKNOWN = "UNKNOWN";
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.values());

    private record Kind(String method, String uri, String status, String outcome) {}

    private final MeterRegistry meters;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestTimes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 2;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var begin = System.nanoTime();
        return chain.filter(exchange)
                .doOnSuccess(_ -> ended(exchange, begin, outcome(exchange)))
                .doOnError(_ -> failed(exchange, begin))
                .doOnCancel(() -> ended(exchange, begin, UNKNOWN));
    }

    /** What an error is answered with is decided further out, unless the answer has begun. */
    private void failed(ServerWebExchange exchange, long begin) {
        if (exchange.getResponse().isCommitted()) {
            ended(exchange, begin, UNKNOWN);
        } else {
            exchange.getResponse()
                    .beforeCommit(() -> Mono.fromRunnable(() -> ended(exchange, begin, outcome(exchange))));
        }
    }

    private void ended(ServerWebExchange exchange, long begin, String outcome) {
        var time = System.nanoTime() - begin;
        var begun = exchange.getResponse().isCommitted() || !outcome.equals(UNKNOWN);
        var kind = new Kind(
                method(exchange), uri(exchange), begun ? Integer.toString(status(exchange)) : UNKNOWN, outcome);
        timers.computeIfAbsent(kind, this::timer).record(time, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Kind kind) {
        return Timer.builder(NAME)
                .tag("method", kind.method())
                .tag("uri", kind.uri())
                .tag("status", kind.status())
                .tag("outcome", kind.outcome())
                .register(meters);
    }

    private static String method(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        return METHODS.contains(method) ? method.name() : "OTHER";
    }

    private static String uri(ServerWebExchange exchange) {
        PathPattern route = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return route == null ? UNKNOWN : route.getPatternString();
    }

    private static int status(ServerWebExchange exchange) {
        var status = exchange.getResponse().getStatusCode();
        return status == null ? HttpStatus.OK.value() : status.value();
    }

    private static String outcome(ServerWebExchange exchange) {
        return switch (status(exchange) / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            default -> "SERVER_ERROR";
        };
    }
}
