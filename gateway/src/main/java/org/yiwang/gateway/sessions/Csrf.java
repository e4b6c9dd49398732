package org.yiwang.gateway.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.yiwang.gateway.problems.Problem;

/** The token that proves that a changing request comes from the suite's own pages (CWE-352). */
public record Csrf(String header, String token) {

    static final String HEADER = "X-CSRF-Token";
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Refuses an unsafe request of a browser session without its token. */
    public static void check(ServerHttpRequest request, SignedIn session) {
        if (!SAFE.contains(request.getMethod()) && !matches(request.getHeaders().getFirst(HEADER), session.csrf())) {
            throw new Problem(HttpStatus.FORBIDDEN, "csrf-token-missing");
        }
    }

    private static boolean matches(@org.jspecify.annotations.Nullable String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
