package org.yiwang.local.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** One caller of an HTTP API: where it calls, with whose token and in which language. */
public record Caller(String base, Supplier<String> token, String language) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Somebody without a token. */
    public static Caller anonymous(String base) {
        return new Caller(base, () -> "", "en");
    }

    public Caller with(Supplier<String> another) {
        return new Caller(base, another, language);
    }

    public Caller reading(String another) {
        return new Caller(base, token, another);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    /** A POST that creates or acts, with a key of its own. */
    public Answer post(String path, Object body) {
        return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    /** A POST that acts on this version, with a key of its own. */
    public Answer post(String path, Object body, String etag) {
        return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", etag));
    }

    public Answer post(String path, Object body, Map<String, String> headers) {
        return json("POST", path, body, headers);
    }

    /** Sends the text as it is, or anything else as JSON. */
    public Answer json(String method, String path, Object body, Map<String, String> headers) {
        var all = new TreeMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(method, path, BodyPublishers.ofString(text), all);
    }

    public Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
        var request = request(path, headers).method(method, body).build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A request with this caller's token and language, to be sent by whoever wants to read its answer otherwise. */
    public HttpRequest.Builder request(String path, Map<String, String> headers) {
        var address = path.startsWith("http") ? path : base + path;
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language);
        var bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        headers.forEach(request::setHeader);
        return request;
    }
}
