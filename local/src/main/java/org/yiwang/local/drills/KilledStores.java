package org.yiwang.local.drills;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Waiting;

/**
 * Case-service, Kafka and PostgreSQL are killed one after another while the cases of as many citizens go the long way of
 * the law: every acknowledged action is there once, every fact in effect once and in the order of its case.
 */
public record KilledStores(int many) implements Drill {
    private static final List<String> VICTIMS = List.of("case-service", "kafka", "postgres");
    private static final UUID PARKING = UUID.fromString("0199f000-0000-7000-8000-000000000205");
    private static final String CITIZEN = "";

    /** An action, who does it, and what it says. */
    private record Step(String who, String act, String action, Map<String, ?> body) {}

    private static final List<Step> WAY = List.of(
            new Step(CITIZEN, "submission", "SUBMIT", Map.of("agreesToElectronicService", true)),
            new Step(
                    "zhangmin",
                    "supplement-request",
                    "REQUEST_SUPPLEMENT",
                    Map.of("wanted", List.of(Map.of("pointer", "/form/mobile", "note", "请核对")))),
            new Step(CITIZEN, "supplement", "SUPPLY", Map.of("form", Map.of("mobile", "13900001234"))),
            new Step("zhangmin", "acceptance", "ACCEPT", Map.of()),
            new Step("zhoufang", "review", "START_REVIEW", Map.of()),
            new Step(
                    "zhoufang",
                    "suspension",
                    "SUSPEND",
                    Map.of("kind", "INSPECTION", "basis", "行政许可法第四十五条", "expectedDays", 5)),
            new Step("zhoufang", "resumption", "RESUME", Map.of()),
            new Step("zhoufang", "extension-request", "ASK_EXTENSION", Map.of("reasons", "需要现场核对")),
            new Step("qianwei", "extension", "EXTEND", Map.of("reasons", "同意")),
            new Step("zhoufang", "decision", "DECIDE", Map.of("outcome", "APPROVED", "reasons", "符合条件")),
            new Step("zhangmin", "delivery", "DELIVER", Map.of("way", "ELECTRONIC")));

    @Override
    public String name() {
        return "killed-stores";
    }

    @Override
    public Outcome run(Cast cast) {
        var crowd = cast.with(Crowd.citizens(cast.suite().site(), many));
        var cases = CrowdCase.drafts(crowd, many, PARKING);
        var killer = new Killer(cast, VICTIMS.size());
        var done = new AtomicInteger();
        var failed = new AtomicInteger();
        killer.beside(() -> kill(killer, done), cases, one -> {
            WAY.forEach(step -> {
                var who = crowd.as(step.who().isEmpty() ? one.citizen().username() : step.who());
                one.insist(who, step.act(), step.body(), failed);
                done.incrementAndGet();
            });
            return one;
        });
        var losses = new Losses(crowd);
        killer.faults().forEach(losses::add);
        if (failed.get() == 0) {
            losses.add("no call failed while something was dead: nothing was interrupted");
        }
        losses.awaitQuiet();
        var actions = WAY.stream().map(Step::action).toList();
        var trails = new Trails(crowd, losses);
        cases.forEach(one -> trails.check(one, actions));
        return new Outcome(
                "%d cases went %d steps each, %s killed, %d calls failed meanwhile and were repeated with their key, %d facts told twice"
                        .formatted(
                                many, WAY.size(), String.join(", ", killer.kills()), failed.get(), trails.repeated()),
                losses.found());
    }

    /** One after another as the work goes on, each started again before the next dies. */
    private void kill(Killer killer, AtomicInteger done) {
        var all = many * WAY.size();
        for (int turn = 0; turn < VICTIMS.size(); turn++) {
            var victim = VICTIMS.get(turn);
            var after = all * (turn + 1) / (VICTIMS.size() + 2);
            killer.kill(victim, () -> done.get() >= after, () -> done.get() < all);
            Waiting.pause(Duration.ofMillis(500));
            killer.start(victim);
        }
    }
}
