package org.yiwang.defaults.http;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/** Gives handlers {@link Limit}, {@link Cursor}, {@link IfMatch} and {@link Language} by their type. */
final class HttpArguments implements SyncHandlerMethodArgumentResolver {

    private static final Map<Class<?>, Function<ServerHttpRequest, @Nullable Object>> READERS = Map.of(
            Limit.class,
            request -> limit(request.getQueryParams().getFirst("limit")),
            Cursor.class,
            request -> cursor(request.getQueryParams().getFirst("after")),
            IfMatch.class,
            request -> IfMatch.parse(request.getHeaders().getFirst(HttpHeaders.IF_MATCH)),
            Language.class,
            Language::of);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return READERS.containsKey(parameter.getParameterType());
    }

    @Override
    public @Nullable Object resolveArgumentValue(
            MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var reader = READERS.get(parameter.getParameterType());
        return reader == null ? null : reader.apply(exchange.getRequest());
    }

    private static Limit limit(@Nullable String text) {
        if (text == null) {
            return new Limit(Limit.DEFAULT);
        }
        try {
            var value = Integer.parseInt(text);
            if (value >= 1 && value <= Limit.MAX) {
                return new Limit(value);
            }
        } catch (NumberFormatException bad) {
            throw badLimit();
        }
        throw badLimit();
    }

    private static ProblemException badLimit() {
        return new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", "limit")
                .errors(List.of(new FieldError("?limit", "between", 1, Limit.MAX)));
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        return text == null || text.isEmpty() ? null : Cursor.decode(text);
    }
}
