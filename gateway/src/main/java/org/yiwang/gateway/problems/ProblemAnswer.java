package org.yiwang.gateway.problems;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.gateway.problems.ProblemTexts.Text;
import org.yiwang.gateway.trace.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as localised problem+json with its trace (RFC 9457), to a browser's navigation as a page. */
@Component
public class ProblemAnswer {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ProblemTexts texts;
    private final JsonMapper json;

    public ProblemAnswer(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        var language = Language.of(exchange.getRequest());
        var text = text(problem, language);
        var page = navigation(exchange.getRequest());
        var body = page ? page(exchange, problem, text, language) : json(exchange, problem, text);
        response.setStatusCode(problem.status());
        var headers = response.getHeaders();
        headers.putAll(problem.headers());
        headers.setContentType(page ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        headers.setContentLanguage(language);
        headers.setContentLength(body.length);
        headers.setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    /** The body for a request that could not be read, so that its path and trace are not known. */
    public byte[] unread(Problem problem, Locale language) {
        return json.writeValueAsBytes(members(problem, text(problem, language)));
    }

    private Text text(Problem problem, Locale language) {
        var known = texts.find(problem.code(), language);
        return known == null ? new Text(problem.status().getReasonPhrase(), "") : known;
    }

    private static boolean navigation(ServerHttpRequest request) {
        var accept = request.getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null
                && accept.startsWith("text/html")
                && !request.getPath().value().startsWith("/v");
    }

    private static byte[] page(ServerWebExchange exchange, Problem problem, Text text, Locale language) {
        return ProblemPage.of(problem.code(), text, Trace.of(exchange).id(), language)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(ServerWebExchange exchange, Problem problem, Text text) {
        var body = members(problem, text);
        body.put("instance", exchange.getRequest().getPath().value());
        body.put("traceId", Trace.of(exchange).id());
        return json.writeValueAsBytes(body);
    }

    private static Map<String, Object> members(Problem problem, Text text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.code());
        body.put("title", text.title());
        body.put("status", problem.status().value());
        body.put("detail", text.detail());
        return body;
    }
}
