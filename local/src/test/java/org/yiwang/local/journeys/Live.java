package org.yiwang.local.journeys;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A live feed being read: what has come so far, and waiting for what should come. */
public final class Live implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<Stream<String>> response;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    /** One event of the feed (HTML, server-sent events). */
    public record Event(String id, String name, String data) {
        JsonNode json() {
            return JsonMapper.shared().readTree(data);
        }
    }

    private Live(HttpResponse<Stream<String>> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    /** Opens the feed; with an id it resumes after that event. */
    static Live open(Caller caller, String path, String lastEventId) throws IOException, InterruptedException {
        return open(caller, path, lastEventId.isEmpty() ? Map.of() : Map.of("Last-Event-ID", lastEventId));
    }

    static Live open(Caller caller, String path, Map<String, String> headers) throws IOException, InterruptedException {
        var request = caller.request(path, headers)
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofMinutes(5))
                .GET()
                .build();
        var response = HTTP.send(request, BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode());
        }
        return new Live(response);
    }

    public static Live open(Caller caller, String path) throws IOException, InterruptedException {
        return open(caller, path, "");
    }

    /** Whether the other side has ended it. */
    boolean over() {
        return over;
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The first event that fits, as soon as it comes. */
    Event await(Predicate<Event> fits) {
        if (!Waiting.until(
                Duration.ofSeconds(20),
                Duration.ofMillis(20),
                () -> events.stream().anyMatch(fits))) {
            throw new AssertionError("not seen live; came so far: " + events);
        }
        return events.stream().filter(fits).findFirst().orElseThrow();
    }

    private void read() {
        var lines = new CopyOnWriteArrayList<String>();
        try (var all = response.body()) {
            all.forEach(line -> {
                if (!line.isEmpty()) {
                    lines.add(line);
                    return;
                }
                if (lines.stream().anyMatch(part -> part.startsWith("data:"))) {
                    events.add(new Event(field(lines, "id:"), field(lines, "event:"), field(lines, "data:")));
                }
                lines.clear();
            });
        } catch (RuntimeException closed) {
            lines.clear();
        } finally {
            over = true;
        }
    }

    private static String field(List<String> lines, String name) {
        return String.join(
                "\n",
                lines.stream()
                        .filter(line -> line.startsWith(name))
                        .map(line -> line.substring(name.length()).stripLeading())
                        .toList());
    }

    @Override
    public void close() {
        response.body().close();
    }
}
