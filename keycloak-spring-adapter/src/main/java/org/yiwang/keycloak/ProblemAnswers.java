package org.yiwang.keycloak;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 as localised problem+json (RFC 9457) with the challenge of RFC 6750 §3. */
public final class ProblemAnswers implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final ResourceBundle.Control ONLY_THESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final JsonMapper json;

    public ProblemAnswers(JsonMapper json) {
        this.json = json;
        // bundles are read here, at start, and not on an event loop
        texts(Locale.ENGLISH);
        texts(Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refusal) {
        var headers = exchange.getResponse().getHeaders();
        if (refusal instanceof AuthenticationServiceException) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return answer(exchange, HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable");
        }
        var invalid = refusal instanceof InvalidBearerTokenException;
        headers.set(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        return answer(exchange, HttpStatus.UNAUTHORIZED, invalid ? "invalid-token" : "unauthenticated");
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return answer(exchange, HttpStatus.FORBIDDEN, "forbidden");
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String code) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var locale = locale(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        response.getHeaders().setContentLanguage(locale);
        var body = json.writeValueAsBytes(problem(exchange, status, code, locale));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> problem(
            ServerWebExchange exchange, HttpStatus status, String code, Locale locale) {
        var texts = texts(locale);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + code);
        problem.put("title", texts.getString(code + ".title"));
        problem.put("status", status.value());
        problem.put("detail", texts.getString(code + ".detail"));
        problem.put("instance", exchange.getRequest().getPath().value());
        var trace = trace(exchange);
        if (trace != null) {
            problem.put("traceId", trace);
        }
        return problem;
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("org.yiwang.keycloak.problems", locale, ONLY_THESE);
    }

    private static @Nullable String trace(ServerWebExchange exchange) {
        var header = exchange.getRequest().getHeaders().getFirst("traceparent");
        String known = exchange.getAttribute("traceId");
        return known != null || header == null || header.length() != 55 ? known : header.substring(3, 35);
    }

    private static Locale locale(@Nullable String accepted) {
        var english =
                accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith("en");
        return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
