package org.yiwang.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Site;
import org.yiwang.local.site.Waiting;
import org.yiwang.local.suite.Suite;
import tools.jackson.databind.JsonNode;

/**
 * Tells the stories of the demo world's cases: day by day, oldest first, with case-service's clock moved back to each
 * day, by the calls that citizens and officials make.
 */
record CasesStep() implements DemoWorld.Step {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public void run(Site site) {
        var telling = new Telling(site, Cast.of(Suite.of(site)), DemoForms.of(site));
        var stories = Story.all(site);
        telling.awaitItems(stories);
        try {
            stories.stream()
                    .flatMap(story -> story.steps().stream())
                    .map(Story.Step::ago)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .forEach(ago -> telling.day(ago, stories));
        } finally {
            telling.clock(site.clockOffset());
        }
    }

    private record Telling(
            Site site, Cast cast, DemoForms forms, Map<String, Application> begun, Map<UUID, JsonNode> items) {
        Telling(Site site, Cast cast, DemoForms forms) {
            this(site, cast, forms, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        /** Case-service knows an item as soon as it has read the catalogue's facts. */
        void awaitItems(Collection<Story> stories) {
            var citizen = cast.as("lixiaomei");
            for (var item : stories.stream().map(Story::item).distinct().toList()) {
                items.put(item, citizen.get("/v1/items/" + item).must(200).json());
                var body = Map.of("item", item);
                var key = key("probe", item.toString());
                if (!Waiting.until(Duration.ofSeconds(30), Duration.ofMillis(100), () -> {
                    var answer = citizen.post("/v1/cases", body, Map.of("Idempotency-Key", key));
                    if (answer.status() == 201) {
                        citizen.json("DELETE", answer.header("Location"), "", Map.of("If-Match", answer.etag()));
                    }
                    return answer.status() == 201;
                })) {
                    throw new Refused("case-service does not know the item " + item + " yet.");
                }
            }
        }

        void day(int ago, Collection<Story> stories) {
            var today = LocalDate.now(Clock.system(ZONE))
                    .plusDays(site.clockOffset().toDays());
            var calendar = WorkingDays.of(site.root().resolve("case-service/src/main/resources/calendars/cn.csv"));
            var back = Duration.ofDays(calendar.before(today, ago).toEpochDay() - today.toEpochDay());
            clock(site.clockOffset().plus(back));
            try (var tellers = Executors.newFixedThreadPool(4)) {
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
                    .forEach(number -> tell(story, steps.get(number), key(story.name(), Integer.toString(number))));
        }

        private void tell(Story story, Story.Step step, String key) {
            var citizen = cast.as(story.citizen());
            if (step.act().equals("draft")) {
                var form = forms.of(story.item(), cast.person(story.citizen()));
                var application = Application.draft(citizen, story.item(), form, key);
                Paper.upload(application, citizen, java.util.Objects.requireNonNull(items.get(story.item())));
                begun.put(story.name(), application);
            } else {
                Caller who = step.by() == null ? citizen : cast.as(step.by());
                java.util.Objects.requireNonNull(begun.get(story.name())).act(who, step.act(), step.body(), key);
            }
        }

        void clock(Duration offset) {
            Caller.anonymous(cast.suite().url("case-service"))
                    .json("POST", "/actuator/clock", Map.of("offset", offset.toString()), Map.of());
        }

        private static String key(String story, String step) {
            return UUID.nameUUIDFromBytes((story + "/" + step).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        private static void done(java.util.concurrent.Future<?> told) {
            try {
                told.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Refused("Interrupted.", e);
            } catch (java.util.concurrent.ExecutionException e) {
                throw new Refused("The demo world is incomplete: " + String.valueOf(e.getCause()), e);
            }
        }
    }
}
