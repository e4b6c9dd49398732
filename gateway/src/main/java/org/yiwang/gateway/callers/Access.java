package org.yiwang.gateway.callers;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Knows which paths are the API and which of it anybody may read. */
@Component
public class Access {

    private final List<String> roots;
    private final List<String> publicReads;
    private final Set<String> publicPosts;
    private final List<String> uncounted;

    Access(AccessProperties settings) {
        this.roots = settings.roots();
        this.publicReads = settings.publicReads();
        this.publicPosts = Set.copyOf(settings.publicPosts());
        this.uncounted = settings.uncounted();
    }

    public boolean api(ServerHttpRequest request) {
        return below(roots, request.getPath().value());
    }

    boolean publicRead(HttpMethod method, ServerHttpRequest request) {
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && below(publicReads, request.getPath().value());
    }

    /** What anybody may try with words that could be guessed. */
    boolean publicPost(ServerHttpRequest request) {
        return request.getMethod() == HttpMethod.POST
                && publicPosts.contains(request.getPath().value());
    }

    boolean uncounted(ServerHttpRequest request) {
        return below(uncounted, request.getPath().value());
    }

    private static boolean below(List<String> places, String path) {
        for (var place : places) {
            if (path.startsWith(place) && (path.length() == place.length() || path.charAt(place.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}
