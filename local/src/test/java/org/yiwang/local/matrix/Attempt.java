package org.yiwang.local.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.yiwang.local.calls.Caller;
import tools.jackson.databind.json.JsonMapper;

/** One call of an operation, with the example of its description as body. */
record Attempt(Operation operation, String path, Map<String, String> headers) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Attempt(Operation operation, String path) {
        this(operation, path, Map.of());
    }

    /** What came back, of a stream the beginning. */
    record Tried(int status, String text) {

        /** The code of the problem, nothing if there is none. */
        String problem() {
            return text.startsWith("{")
                    ? JsonMapper.shared().readTree(text).path("type").asString("")
                    : "";
        }

        /** The cursor of a list's next page, if there is one. */
        Optional<String> next() {
            var next = status == 200 && text.startsWith("{")
                    ? JsonMapper.shared().readTree(text).path("next").asString("")
                    : "";
            return Optional.of(next).filter(cursor -> !cursor.isEmpty());
        }
    }

    /** Such that nothing is changed by it: on a version that is none, or without the key. */
    Attempt harmless() {
        var all = new TreeMap<String, String>();
        if (operation.takes("If-Match")) {
            all.put("If-Match", "\"0\"");
            all.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        return new Attempt(operation, path, all);
    }

    /** Such that it would be done if one may. */
    Attempt whole(String etag) {
        var all = new TreeMap<>(Map.of("Idempotency-Key", UUID.randomUUID().toString()));
        if (!etag.isEmpty()) {
            all.put("If-Match", etag);
        }
        return new Attempt(operation, path, all);
    }

    Tried by(Caller reader) {
        var all = new TreeMap<>(headers);
        if (operation.type() != null) {
            all.put("Content-Type", operation.type());
        }
        if (operation.takes("Upload-Offset")) {
            all.putAll(Map.of("Tus-Resumable", "1.0.0", "Upload-Offset", "0"));
        }
        var request = reader.request(address(), all)
                .method(operation.method(), body())
                .build();
        try {
            var response = HTTP.send(request, BodyHandlers.ofInputStream());
            return new Tried(response.statusCode(), text(response));
        } catch (IOException e) {
            throw new UncheckedIOException(operation.name() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** With all further pages of a list, as one text. */
    Tried wholeBy(Caller reader) {
        var page = by(reader);
        var text = new StringBuilder(page.text());
        for (var next = further(page); next.isPresent(); next = further(page)) {
            page = new Attempt(operation, after(next.get()), headers).by(reader);
            text.append(page.text());
        }
        return new Tried(page.status(), text.toString());
    }

    private Optional<String> further(Tried page) {
        return operation.takes("after") ? page.next() : Optional.empty();
    }

    private String after(String cursor) {
        return path + (path.contains("?") ? "&" : "?limit=200&") + "after=" + URLEncoder.encode(cursor, UTF_8);
    }

    private String address() {
        return operation.reads() && operation.takes("limit") && !path.contains("?") ? path + "?limit=200" : path;
    }

    private BodyPublisher body() {
        if (operation.type() == null) {
            return BodyPublishers.noBody();
        }
        var example = operation.example();
        return BodyPublishers.ofString(example == null ? "x" : example.toString());
    }

    /** A stream goes on; what it tells {@link Feeds} hears. */
    private String text(HttpResponse<InputStream> response) throws IOException {
        try (var content = response.body()) {
            return operation.live() && response.statusCode() == 200 ? "" : new String(content.readAllBytes(), UTF_8);
        }
    }
}
