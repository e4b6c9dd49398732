package org.yiwang.gateway.problems;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.trace.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as localised problem+json with the trace it belongs to (RFC 9457). */
@Component
public class ProblemAnswer {

    private final ProblemTexts texts;
    private final JsonMapper json;

    public ProblemAnswer(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        var language = Language.of(exchange.getRequest());
        var body = json.writeValueAsBytes(body(exchange, problem, language));
        response.setStatusCode(problem.status());
        var headers = response.getHeaders();
        headers.putAll(problem.headers());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private Map<String, Object> body(ServerWebExchange exchange, Problem problem, Locale language) {
        var text = texts.find(problem.code(), language);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", text == null ? problem.status().getReasonPhrase() : text.title());
        body.put("status", problem.status().value());
        if (text != null) {
            body.put("detail", text.detail());
        }
        body.put("instance", exchange.getRequest().getPath().value());
        body.put("traceId", Trace.of(exchange).id());
        return body;
    }
}
