package org.yiwang.local.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.site.Site;
import org.yiwang.local.suite.Suite;

/**
 * Tells the stories of the demo world's cases: day by day, oldest first, with case-service's clock moved back to each
 * day, by the calls that citizens and officials make.
 */
record CasesStep() implements DemoWorld.Step {
    @Override
    public String name() {
        return "cases";
    }

    @Override
    public void run(Site site) {
        var suite = Suite.of(site);
        var telling = new Telling(Cast.of(suite), DemoForms.of(site));
        var days = DaysAgo.of(site);
        var stories = Story.all(site);
        try {
            stories.stream()
                    .flatMap(story -> story.steps().stream())
                    .map(Story.Step::ago)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .forEach(ago -> {
                        clock(suite, days.offset(ago));
                        telling.day(ago, stories);
                    });
        } finally {
            clock(suite, site.clockOffset());
        }
    }

    private static void clock(Suite suite, Duration offset) {
        Caller.anonymous(suite.url("case-service"))
                .json("POST", "/actuator/clock", Map.of("offset", offset.toString()), Map.of())
                .must(200);
    }
}
