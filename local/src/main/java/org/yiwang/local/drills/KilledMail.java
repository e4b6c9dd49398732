package org.yiwang.local.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Waiting;

/**
 * Notification-service and the SMTP sink are killed, three times in all, while so many messages are told and their
 * letters sent: each letter arrives, and only the one in flight at a kill may come again.
 */
public record KilledMail(int messages) implements Drill {
    private static final int PER_CASE = 4;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Outcome run(Cast cast) {
        var many = messages / PER_CASE;
        var crowd = cast.with(Crowd.citizens(cast.suite().site(), many));
        var cases = CrowdCase.drafts(crowd, many);
        var told = new AtomicInteger();
        var before = arrived(cast);
        var killer = new Killer(cast, 3);
        killer.beside(() -> kill(killer, cast, told, before), cases, cased -> tell(crowd, cased, told));
        var count = new LetterCount(crowd, cases, killer.kills().size());
        killer.faults().forEach(count::add);
        return count.outcome(told.get());
    }

    /** Lets one case cause its four messages. */
    private static CrowdCase tell(Cast cast, CrowdCase cased, AtomicInteger told) {
        var decision = Map.of("outcome", "APPROVED", "reasons", "材料齐全，准予办理。");
        cased.submit(cast);
        told.incrementAndGet();
        cased.accept(cast);
        told.incrementAndGet();
        cased.application().act(cast.as("sunqiang"), "decision", decision);
        told.incrementAndGet();
        cased.application().act(cast.as("zhangmin"), "delivery", Map.of("way", "ELECTRONIC"));
        told.incrementAndGet();
        return cased;
    }

    /** Once while messages are told, then each of the two while the letters that piled up are sent. */
    private void kill(Killer killer, Cast cast, AtomicInteger told, long before) {
        BooleanSupplier sending = () -> arrived(cast) - before < messages;
        killer.kill("notification-service", () -> told.get() >= messages / 8, () -> told.get() < messages);
        restart(killer, "notification-service");
        killer.kill("mail", () -> arrived(cast) - before >= messages / 3, sending);
        restart(killer, "mail");
        killer.kill("notification-service", () -> arrived(cast) - before >= messages / 2, sending);
        restart(killer, "notification-service");
    }

    private static void restart(Killer killer, String part) {
        Waiting.pause(Duration.ofMillis(500));
        killer.start(part);
    }

    private static long arrived(Cast cast) {
        try (var files = Files.list(Path.of(cast.suite().data(), "mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
