package org.yiwang.gateway.routes;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Watches one service: the breaker and the time limit see the way until the answer's headers are there, not its body.
 * Event streams have no limit, their headers may come with the first event; nor have uploads, the only PATCH there is.
 */
final class Guard implements GatewayFilter {

    private static final String STREAM = "text/event-stream";
    private static final String KEYCLOAK = "keycloak";
    private static final long SOON = 5;

    private final CircuitBreaker breaker;
    private final @Nullable Duration limit;
    private final long pauseSeconds;
    private final LoopTimers timers;

    Guard(CircuitBreaker breaker, @Nullable Duration limit, long pauseSeconds, LoopTimers timers) {
        this.breaker = breaker;
        this.limit = limit;
        this.pauseSeconds = pauseSeconds;
        this.timers = timers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!breaker.tryAcquirePermission()) {
            return Mono.error(unavailable(pauseSeconds));
        }
        var start = System.nanoTime();
        return limited(exchange.getRequest(), chain.filter(exchange))
                .onErrorMap(failure -> problem(failure, start))
                .doFinally(end -> settle(end, exchange, start));
    }

    private Mono<Void> limited(ServerHttpRequest request, Mono<Void> way) {
        if (limit == null || request.getMethod() == HttpMethod.PATCH) {
            return way;
        }
        var accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(STREAM) ? way : way.timeout(limit, timers.of(request));
    }

    private void settle(SignalType end, ServerWebExchange exchange, long start) {
        if (end == SignalType.ON_COMPLETE) {
            breaker.onResult(since(start), TimeUnit.NANOSECONDS, status(exchange));
        } else if (end == SignalType.CANCEL) {
            breaker.releasePermission();
        }
    }

    private Throwable problem(Throwable failure, long start) {
        if (failure instanceof TimeoutException) {
            breaker.onError(since(start), TimeUnit.NANOSECONDS, failure);
            return Problem.passing(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", SOON);
        }
        if (failure instanceof IOException) {
            breaker.onError(since(start), TimeUnit.NANOSECONDS, failure);
            return unreached(failure) ? unavailable(SOON) : unavailable("answer-lost", SOON);
        }
        breaker.releasePermission();
        return failure;
    }

    /** Whether the request certainly did not arrive: then nothing can have been done. */
    private static boolean unreached(Throwable failure) {
        return failure instanceof ConnectException || failure instanceof UnknownHostException;
    }

    private Problem unavailable(long seconds) {
        return unavailable("service-unavailable", seconds);
    }

    private Problem unavailable(String code, long seconds) {
        var said = breaker.getName().equals(KEYCLOAK) ? "sign-in-unavailable" : code;
        return Problem.passing(HttpStatus.SERVICE_UNAVAILABLE, said, seconds);
    }

    /** What counts; a service that says by a problem what it cannot do now is there, and others may go on with it. */
    private static int status(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        var status = response.getStatusCode();
        var said = MediaType.APPLICATION_PROBLEM_JSON_VALUE.equals(
                response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE));
        return status == null || said ? 0 : status.value();
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }
}
