package org.yiwang.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.calls.UnexpectedAnswer;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;
import tools.jackson.databind.JsonNode;

/** The telling of stories; every call has a key of its own, so that a telling broken off may be taken up again. */
record Telling(Cast cast, DemoForms forms, Map<String, Application> begun, Map<UUID, JsonNode> items) {
    private static final int TELLERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    Telling(Cast cast, DemoForms forms) {
        this(cast, forms, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    /** What happened so many working days ago in any of the stories. */
    void day(int ago, Collection<Story> stories) {
        try (var tellers = Executors.newFixedThreadPool(TELLERS)) {
            stories.stream()
                    .map(story -> tellers.submit(() -> tell(story, ago)))
                    .toList()
                    .forEach(Telling::done);
        }
    }

    private void tell(Story story, int ago) {
        var steps = story.steps();
        IntStream.range(0, steps.size())
                .filter(number -> steps.get(number).ago() == ago)
                .forEach(number -> tell(story, steps.get(number), key(story.name() + "/" + number)));
    }

    private void tell(Story story, Story.Step step, String key) {
        var citizen = cast.as(story.citizen());
        if (step.act().equals("draft")) {
            var application = drafted(citizen, story, key, Instant.now().plus(PATIENCE));
            if (application.look(citizen).equals("DRAFT")) {
                Paper.upload(application, citizen, item(story.item()));
            }
            begun.put(story.name(), application);
        } else {
            var who = step.by() == null ? citizen : cast.as(step.by());
            Objects.requireNonNull(begun.get(story.name())).act(who, step.act(), step.body(), key);
        }
    }

    /** A draft, as soon as case-service has read the item among the catalogue's facts. */
    private Application drafted(Caller citizen, Story story, String key, Instant end) {
        var form = forms.of(story.item(), cast.person(story.citizen()));
        while (true) {
            try {
                return Application.draft(citizen, story.item(), form, key);
            } catch (UnexpectedAnswer unknown) {
                if (unknown.answer().status() != 422 || Instant.now().isAfter(end)) {
                    throw unknown;
                }
                Waiting.pause(Duration.ofMillis(100));
            }
        }
    }

    private JsonNode item(UUID id) {
        return items.computeIfAbsent(
                id, same -> cast.anonymous().get("/v1/items/" + id).must(200).json());
    }

    private static String key(String step) {
        return UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void done(Future<?> told) {
        try {
            told.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        } catch (ExecutionException e) {
            throw new Refused("The demo world is incomplete: " + String.valueOf(e.getCause()), e);
        }
    }
}
