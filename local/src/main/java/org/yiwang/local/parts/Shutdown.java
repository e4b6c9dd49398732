package org.yiwang.local.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Ends exactly what was started: the services together, then what they stood on. */
public final class Shutdown {
    /** A JVM that writes down its classes takes its time. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final List<String> FOUNDATIONS = List.of("keycloak", "kafka", "redis", "postgres");

    private Shutdown() {}

    /** Stops every living process written down for the folder and forgets them; names those that had to be killed. */
    public static List<String> of(Path data) {
        var parts = State.of(data).map(State::parts).orElse(List.of());
        var killed = new ArrayList<String>();
        killed.addAll(together(parts.stream()
                .filter(part -> !FOUNDATIONS.contains(part.name()))
                .toList()));
        for (var name : FOUNDATIONS) {
            killed.addAll(together(
                    parts.stream().filter(part -> part.name().equals(name)).toList()));
        }
        State.forget(data);
        return killed;
    }

    private static List<String> together(List<RunningPart> parts) {
        return parts.stream()
                .map(part -> CompletableFuture.supplyAsync(() -> part.stop(signal(part), GRACE) ? part.name() : ""))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String signal(RunningPart part) {
        return part.name().equals("postgres") ? "INT" : "TERM";
    }
}
