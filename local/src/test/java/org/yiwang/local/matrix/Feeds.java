package org.yiwang.local.matrix;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.ReaderKind;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.journeys.Live;
import org.yiwang.local.site.Waiting;

/** Every live feed with every kind of reader it is open to, while something happens to the cases it must not tell of. */
final class Feeds {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer than what happens is gathered before it is told. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final String QUEUE = "/v1/queues/events";

    private final Things things;
    private final List<Operation> operations = Operation.all().stream()
            .filter(operation -> operation.live() && !operation.internal())
            .toList();
    private final Map<Place, Live> open = new HashMap<>();
    private final Map<Place, String> heard = new HashMap<>();

    private record Place(String operation, ReaderKind kind) {}

    private Feeds(Things things) {
        this.things = things;
    }

    /** Everything they heard, all of them at the same time. */
    static Feeds of(Cast cast, Things things, Readers readers) throws IOException, InterruptedException {
        var feeds = new Feeds(things);
        for (var operation : feeds.operations) {
            for (var kind : Operation.KINDS) {
                feeds.listen(operation, kind, readers.of(kind, operation.path()));
            }
        }
        try (var colleagues = Live.open(cast.as(OwnCase.COLLEAGUE), QUEUE)) {
            things.isAccepted();
            things.own().accepted();
            var own = things.own().submitted().id().toString();
            Waiting.until(
                    PATIENCE,
                    Duration.ofMillis(50),
                    () -> feeds.areTold() && text(colleagues).contains(own));
            Thread.sleep(LAST_WORDS);
            if (!text(colleagues).contains(own)) {
                throw new IllegalStateException("nobody was told of " + own);
            }
        }
        feeds.open.forEach((place, live) -> feeds.heard.put(place, text(live)));
        feeds.open.values().forEach(Live::close);
        return feeds;
    }

    /** What a reader was told, nothing if the feed was not opened to him. */
    @Nullable
    String heard(Operation operation, ReaderKind kind) {
        return heard.get(new Place(operation.name(), kind));
    }

    /** Who is not let in is missed by the test of that feed. */
    private void listen(Operation operation, ReaderKind kind, Caller reader) throws IOException, InterruptedException {
        if (operation.open().contains(kind) || operation.own().contains(kind)) {
            try {
                open.put(new Place(operation.name(), kind), Live.open(reader, path(operation)));
            } catch (AssertionError refused) {
                open.remove(new Place(operation.name(), kind));
            }
        }
    }

    private String path(Operation operation) {
        return operation.path().replace("{id}", things.followed().id().toString());
    }

    /** Whether all have been told who are to be told. */
    private boolean areTold() {
        return operations.stream()
                .allMatch(operation -> operation.open().stream()
                        .allMatch(kind -> isTold(operation, text(open.get(new Place(operation.name(), kind))))));
    }

    /** A feed of one case tells what happens without naming it. */
    boolean isTold(Operation operation, String text) {
        return text.contains(
                operation.aboutOne() ? "ACCEPT" : things.followed().id().toString());
    }

    private static String text(@Nullable Live live) {
        return live == null
                ? ""
                : live.events().stream()
                        .map(event -> event.name() + " " + event.data())
                        .collect(Collectors.joining("\n"));
    }
}
