package org.yiwang.local.drills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiwang.local.calls.Application;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.realm.DemoAccounts;
import org.yiwang.local.site.Waiting;

/** Notification-service and case-service are killed while cases of as many citizens are decided, then started again. */
public record KilledServices(int many) implements Drill {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, String> DECISION = Map.of("outcome", "APPROVED", "reasons", "材料齐全，准予办理。");

    /** One case, its applicant and the key of its decision. */
    private record Pending(Application application, DemoAccounts.Person citizen, String key) {}

    @Override
    public String name() {
        return "killed-services";
    }

    @Override
    public Outcome run(Cast cast) {
        var crowd = cast.with(Crowd.citizens(cast.suite().site(), many));
        var pending = accepted(crowd);
        var interrupted = decide(crowd, pending);
        var losses = new Losses(crowd);
        pending.forEach(
                one -> losses.check(one.application().id(), one.citizen().username()));
        var summary = "%d cases decided, %d calls failed while services were dead and were repeated with their key"
                .formatted(pending.size(), interrupted);
        return new Outcome(summary, losses.found());
    }

    private List<Pending> accepted(Cast cast) {
        return Crew.all(CrowdCase.drafts(cast, many), cased -> {
            cased.submit(cast);
            cased.accept(cast);
            return new Pending(
                    cased.application(), cased.citizen(), UUID.randomUUID().toString());
        });
    }

    /** Decides all while the services die and come back; gives how many calls were not answered. */
    private int decide(Cast cast, List<Pending> pending) {
        var decided = new AtomicInteger();
        var failed = new AtomicInteger();
        var official = cast.as("sunqiang");
        var killer = Thread.ofVirtual().start(() -> kill(cast, decided));
        Crew.all(pending, one -> {
            decideOnce(official, one, failed);
            return decided.incrementAndGet();
        });
        join(killer);
        return failed.get();
    }

    private void kill(Cast cast, AtomicInteger decided) {
        var parts = Parts.of(cast.suite().site());
        Waiting.until(PATIENCE, Duration.ofMillis(2), () -> decided.get() >= many / 4);
        parts.kill9("notification-service");
        Waiting.until(PATIENCE, Duration.ofMillis(2), () -> decided.get() >= many / 2);
        parts.kill9("case-service");
        Waiting.pause(Duration.ofMillis(500));
        Crew.all(List.of("case-service", "notification-service"), parts::start);
    }

    /** Asks with the same key until it is acknowledged. */
    private static void decideOnce(Caller official, Pending one, AtomicInteger failed) {
        var headers = Map.of(
                "Idempotency-Key", one.key(), "If-Match", one.application().etag());
        var path = one.application().path() + "/decision";
        if (!Waiting.until(PATIENCE, Duration.ofMillis(300), () -> {
            try {
                return official.post(path, DECISION, headers).must(200).status() == 200;
            } catch (RuntimeException notAnswered) {
                failed.incrementAndGet();
                return false;
            }
        })) {
            throw new IllegalStateException(path + " was never acknowledged");
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
