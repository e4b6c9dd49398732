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
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 as localised problem+json (RFC 9457) with the challenge of RFC 6750 §3, RFC 9449 §7.1 or RFC 9470 §3. */
public final class ProblemAnswers implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    private static final ResourceBundle.Control ONLY_THESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Map<String, String> CODES = Map.of(
            OAuth2ErrorCodes.INVALID_TOKEN, "invalid-token",
            OAuth2ErrorCodes.INVALID_DPOP_PROOF, "invalid-dpop-proof");

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
        var error = refusal instanceof OAuth2AuthenticationException invalid
                ? invalid.getError().getErrorCode()
                : "";
        var known = CODES.get(error);
        headers.set(
                HttpHeaders.WWW_AUTHENTICATE,
                known == null ? "Bearer" : scheme(exchange).challenge(error));
        return answer(exchange, HttpStatus.UNAUTHORIZED, known == null ? "unauthenticated" : known);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        return switch (denied) {
            case Insufficient.SignIn lacking -> {
                var challenge = lacking.challenge(scheme(exchange));
                exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
                yield answer(exchange, HttpStatus.UNAUTHORIZED, "insufficient-user-authentication");
            }
            case Insufficient.Scope lacking -> {
                var challenge = lacking.challenge(scheme(exchange));
                exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
                yield answer(exchange, HttpStatus.FORBIDDEN, "insufficient-scope");
            }
            case Insufficient.Assurance lacking ->
                answer(exchange, HttpStatus.FORBIDDEN, "identity-assurance", lacking.levels());
            default -> answer(exchange, HttpStatus.FORBIDDEN, "forbidden");
        };
    }

    private static Scheme scheme(ServerWebExchange exchange) {
        var scheme = Scheme.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        return scheme == null ? Scheme.BEARER : scheme;
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String code) {
        return answer(exchange, status, code, Map.of());
    }

    private Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String code, Map<String, ?> members) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var locale = locale(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        response.getHeaders().setContentLanguage(locale);
        var problem = problem(exchange, status, code, locale);
        problem.putAll(members);
        var body = json.writeValueAsBytes(problem);
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
