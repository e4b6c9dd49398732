package org.yiwang.gateway.problems;

import io.lettuce.core.RedisException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.yiwang.gateway.trace.Trace;
import reactor.core.publisher.Mono;

/** Turns whatever went wrong on the way into a problem; nothing of the cause leaves the gateway but the trace. */
@Component
@Order(-2)
public class FailureAnswer implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(FailureAnswer.class);
    private static final Map<Integer, String> CODES = Map.of(
            400, "bad-request",
            404, "not-found",
            405, "method-not-allowed",
            406, "not-acceptable",
            413, "content-too-large",
            415, "unsupported-media-type");

    private final ProblemAnswer answer;

    public FailureAnswer(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        return answer.write(exchange, problem(exchange, failure));
    }

    private static Problem problem(ServerWebExchange exchange, Throwable failure) {
        return switch (failure) {
            case Problem known -> known;
            case ResponseStatusException known -> known(known);
            case DataAccessException _, RedisException _ ->
                Problem.passing(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", 5);
            default -> unknown(exchange, failure);
        };
    }

    private static Problem known(ResponseStatusException failure) {
        var status = HttpStatus.valueOf(failure.getStatusCode().value());
        var problem = new Problem(status, CODES.getOrDefault(status.value(), "internal"));
        failure.getHeaders().forEach((name, values) -> problem.with(name, String.join(", ", values)));
        return problem;
    }

    private static Problem unknown(ServerWebExchange exchange, Throwable failure) {
        log.error("A request failed, trace {}", Trace.of(exchange).id(), failure);
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
    }
}
