package org.yiwang.local.drills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Waiting;

/** Notification-service and case-service are killed while cases of as many citizens are decided, then started again. */
public record KilledServices(int many) implements Drill {
    private static final Map<String, String> DECISION = Map.of("outcome", "APPROVED", "reasons", "材料齐全，准予办理。");

    @Override
    public String name() {
        return "killed-services";
    }

    @Override
    public Outcome run(Cast cast) {
        var crowd = cast.with(Crowd.citizens(cast.suite().site(), many));
        var pending = accepted(crowd);
        var killer = new Killer(cast, 2);
        var interrupted = decide(crowd, killer, pending);
        var losses = new Losses(crowd);
        killer.faults().forEach(losses::add);
        if (interrupted == 0) {
            losses.add("no call failed while services were dead: nothing was interrupted");
        }
        pending.forEach(
                one -> losses.await(one.application().id(), one.citizen().username()));
        losses.awaitQuiet();
        pending.forEach(
                one -> losses.check(one.application().id(), one.citizen().username()));
        var summary = "%d cases decided, %s killed, %d calls failed meanwhile and were repeated with their key"
                .formatted(pending.size(), String.join(" and ", killer.kills()), interrupted);
        return new Outcome(summary, losses.found());
    }

    private List<CrowdCase> accepted(Cast cast) {
        return Crew.all(CrowdCase.drafts(cast, many), cased -> {
            cased.submit(cast);
            cased.accept(cast);
            return cased;
        });
    }

    /** Decides all while the services die and come back, the last while they are dead; gives the calls not answered. */
    private int decide(Cast cast, Killer killer, List<CrowdCase> pending) {
        var decided = new AtomicInteger();
        var failed = new AtomicInteger();
        var official = cast.as("sunqiang");
        killer.beside(() -> kill(killer, decided), pending, one -> {
            one.insist(official, "decision", DECISION, failed);
            return decided.incrementAndGet();
        });
        return failed.get();
    }

    private void kill(Killer killer, AtomicInteger decided) {
        killer.kill("notification-service", () -> decided.get() >= many / 4, () -> decided.get() < many);
        killer.kill("case-service", () -> decided.get() >= many / 2, () -> decided.get() < many);
        Waiting.pause(Duration.ofMillis(500));
        Crew.all(List.of("case-service", "notification-service"), part -> {
            killer.start(part);
            return part;
        });
    }
}
