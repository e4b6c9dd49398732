package org.yiwang.gateway.edge;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.yiwang.gateway.problems.Problem;
import reactor.core.publisher.Mono;

/**
 * Refuses paths that another server might read differently: encoded separators and dots, parameters, empty and dot
 * segments (CWE-22, RFC 3986 §6.2).
 */
@Component
@Order(2)
class PathStep implements Step {

    @Override
    public Mono<Void> take(ServerWebExchange exchange, WebFilterChain chain) {
        return plain(exchange.getRequest().getPath().value())
                ? chain.filter(exchange)
                : Mono.error(new Problem(HttpStatus.BAD_REQUEST, "bad-path"));
    }

    static boolean plain(String path) {
        var segment = 0;
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (c <= ' ' || c > '~' || c == ';' || c == '\\' || c == '%' && hides(path, i)) {
                return false;
            }
            if (c == '/') {
                if (i > 0 && !segment(path, segment, i)) {
                    return false;
                }
                segment = i + 1;
            }
        }
        return !dots(path, segment, path.length());
    }

    private static boolean segment(String path, int from, int to) {
        return from < to && !dots(path, from, to);
    }

    private static boolean dots(String path, int from, int to) {
        return to - from == 1 && path.charAt(from) == '.' || to - from == 2 && path.startsWith("..", from);
    }

    private static boolean hides(String path, int at) {
        if (at + 2 >= path.length()) {
            return true;
        }
        var code = Character.digit(path.charAt(at + 1), 16) * 16 + Character.digit(path.charAt(at + 2), 16);
        return code < ' ' || code == '/' || code == '\\' || code == '.' || code == '%' || code == ';' || code == 127;
    }
}
