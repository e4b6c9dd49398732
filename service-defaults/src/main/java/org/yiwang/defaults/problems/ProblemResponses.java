package org.yiwang.defaults.problems;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.yiwang.defaults.observability.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers every error as localised problem+json; what is not the caller's fault is logged, never shown. */
final class ProblemResponses implements WebExceptionHandler, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

    private final ProblemDocument documents;
    private final JsonMapper json;

    ProblemResponses(ProblemTexts texts, JsonMapper json) {
        this.documents = new ProblemDocument(texts);
        this.json = json;
    }

    @Override
    public int getOrder() {
        return -2;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        var problem = Diagnosis.of(error);
        if (problem.status().is5xxServerError()) {
            log(exchange, problem, error);
        }
        return answer(exchange, problem);
    }

    private Mono<Void> answer(ServerWebExchange exchange, ProblemException problem) {
        var wanted = exchange.getLocaleContext().getLocale();
        var locale = wanted == null ? Locale.SIMPLIFIED_CHINESE : wanted;
        var response = exchange.getResponse();
        response.setStatusCode(problem.status());
        var headers = response.getHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(locale);
        var bytes = json.writeValueAsBytes(document(exchange, problem, locale));
        headers.setContentLength(bytes.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    private Object document(ServerWebExchange exchange, ProblemException problem, Locale locale) {
        var instance = exchange.getRequest().getPath().value();
        return documents.render(problem, instance, Trace.id(exchange), locale);
    }

    private static void log(ServerWebExchange exchange, ProblemException problem, Throwable error) {
        try (var _ = MDC.putCloseable("traceId", Trace.id(exchange))) {
            var method = exchange.getRequest().getMethod();
            if (problem.code().equals("internal")) {
                LOG.error("{} failed with {}", method, problem.code(), Unspoken.of(error));
            } else {
                LOG.warn(
                        "{} failed with {}: {}",
                        method,
                        problem.code(),
                        error.getClass().getName());
            }
        }
    }
}
