package org.yiwang.defaults.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

/** One page of a list; {@code next} is the cursor of the following page, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts the page from rows read with {@link Limit#plusOne()}; the cursor is that of the last row shown. */
    public static <T> Page<T> of(List<T> rows, Limit limit, Function<T, Cursor> cursor) {
        if (rows.size() <= limit.value()) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, limit.value());
        return new Page<>(shown, cursor.apply(shown.getLast()).encode());
    }

    public <R> Page<R> map(Function<T, R> representation) {
        return new Page<>(items.stream().map(representation).toList(), next);
    }

    /** The answer with its {@code Link: …; rel="next"} (RFC 8288). */
    public ResponseEntity<Page<T>> answer(ServerWebExchange exchange) {
        var answer = ResponseEntity.ok();
        if (next != null) {
            var request = exchange.getRequest();
            var uri = UriComponentsBuilder.fromPath(request.getPath().value())
                    .query(request.getURI().getRawQuery())
                    .replaceQueryParam("after", next)
                    .build(true);
            answer.header(HttpHeaders.LINK, "<" + uri + ">; rel=\"next\"");
        }
        return answer.body(this);
    }
}
