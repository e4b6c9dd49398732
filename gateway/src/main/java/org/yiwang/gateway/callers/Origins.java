package org.yiwang.gateway.callers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.yiwang.gateway.edge.EdgeProperties;

/** Which pages of other origins may call: public reads any, the rest those registered with an OAuth client (Fetch). */
@Component
class Origins {

    static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    static final List<String> ACCEPTED = List.of(
            "Authorization",
            "DPoP",
            "Content-Type",
            "Accept",
            "Accept-Language",
            "If-Match",
            "If-None-Match",
            "Idempotency-Key",
            "Last-Event-ID",
            "traceparent",
            "tracestate",
            "Tus-Resumable",
            "Upload-Length",
            "Upload-Offset",
            "Upload-Metadata",
            "Upload-Checksum",
            "Upload-Defer-Length",
            "Upload-Concat");
    static final List<String> EXPOSED = List.of(
            "Location",
            "Link",
            "ETag",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Idempotency-Key",
            "WWW-Authenticate",
            "Deprecation",
            "Sunset",
            "Tus-Resumable",
            "Tus-Version",
            "Tus-Extension",
            "Tus-Max-Size",
            "Upload-Offset",
            "Upload-Length",
            "Upload-Metadata",
            "Upload-Expires");

    private final Access access;
    private final String own;
    private final Map<String, Set<String>> byClient;
    private final Set<String> registered;

    Origins(Access access, AccessProperties settings, EdgeProperties edge) {
        this.access = access;
        this.own = edge.origin();
        this.byClient = settings.origins();
        this.registered = byClient.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The origin of another site's page, null for our own pages and for callers that are no page. */
    @Nullable
    String foreign(ServerHttpRequest request) {
        var origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
        return origin == null || origin.equals(own) ? null : origin;
    }

    /** What an answer may tell about being readable there; null if that page may not call this. */
    @Nullable
    String allowed(String origin, HttpMethod method, ServerHttpRequest request) {
        return registered.contains(origin) ? origin : access.publicRead(method, request) ? "*" : null;
    }

    boolean registered(String origin, String client) {
        return byClient.getOrDefault(client, Set.of()).contains(origin);
    }
}
