package org.yiwang.local.drills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.demo.DemoForms;
import org.yiwang.local.demo.DemoPerson;
import org.yiwang.local.demo.Paper;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Waiting;

/** One citizen of a crowd and the case that is his. */
record CrowdCase(Application application, DemoAccounts.Person citizen) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final UUID SENIOR_CARD = UUID.fromString("0199f000-0000-7000-8000-000000000206");

    /** A draft of each of the first so many of the crowd, with all its papers. */
    static List<CrowdCase> drafts(Cast cast, int many) {
        return drafts(cast, many, SENIOR_CARD);
    }

    /** The same of another item. */
    static List<CrowdCase> drafts(Cast cast, int many, UUID wanted) {
        var item = cast.anonymous().get("/v1/items/" + wanted).must(200).json();
        var forms = DemoForms.of(cast.suite().site());
        var pattern = cast.person("wangjianguo");
        return Crew.all(IntStream.rangeClosed(1, many).boxed().toList(), number -> {
            var citizen = cast.suite().account("crowd-%03d".formatted(number));
            var form = forms.of(wanted, called(pattern, citizen));
            var key = UUID.randomUUID().toString();
            var application = Application.draft(cast.as(citizen.username()), wanted, form, key);
            Paper.upload(application, cast.as(citizen.username()), item);
            return new CrowdCase(application, citizen);
        });
    }

    void submit(Cast cast) {
        application.act(cast.as(citizen.username()), "submission", Map.of("agreesToElectronicService", true));
    }

    void accept(Cast cast) {
        application.act(cast.as("zhangmin"), "acceptance", Map.of());
    }

    /** Asks with the same key until it is acknowledged, counting the calls that were not. */
    void insist(Caller who, String act, Map<String, ?> body, AtomicInteger failed) {
        var key = UUID.randomUUID().toString();
        if (!Waiting.until(PATIENCE, Duration.ofMillis(300), () -> {
            try {
                application.act(who, act, body, key);
                return true;
            } catch (RuntimeException notAnswered) {
                failed.incrementAndGet();
                return false;
            }
        })) {
            throw new IllegalStateException(application.path() + "/" + act + " was never acknowledged");
        }
    }

    private static DemoPerson called(DemoPerson pattern, DemoAccounts.Person citizen) {
        return new DemoPerson(
                UUID.fromString(citizen.person()),
                citizen.username(),
                pattern.name(),
                pattern.number(),
                pattern.born(),
                pattern.mobile(),
                pattern.address());
    }
}
