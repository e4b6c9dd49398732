package org.yiwang.local.drills;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Parts;
import org.yiwang.local.realm.Crowd;
import org.yiwang.local.site.Waiting;

/**
 * Notification-service and the SMTP sink are killed, three times in all, while so many messages are told and their
 * letters sent: each letter arrives, and only the one in flight at a kill may come again.
 */
public record KilledMail(int messages) implements Drill {
    private static final int PER_CASE = 4;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(2);

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
        var settled = settled(cast);
        var killer = Thread.ofVirtual().start(() -> kill(cast, told, before));
        Crew.all(cases, cased -> tell(crowd, cased, told));
        join(killer);
        Waiting.until(PATIENCE, Duration.ofMillis(200), () -> settled(cast) - settled >= told.get());
        return new LetterCount(crowd, cases, KILLS).outcome(told.get());
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
    private void kill(Cast cast, AtomicInteger told, long before) {
        var parts = Parts.of(cast.suite().site());
        Waiting.until(PATIENCE, STEP, () -> told.get() >= messages / 4);
        killAndStart(parts, "notification-service");
        Waiting.until(PATIENCE, STEP, () -> arrived(cast) - before >= messages / 2);
        killAndStart(parts, "mail");
        Waiting.until(PATIENCE, STEP, () -> arrived(cast) - before >= messages * 3 / 4);
        killAndStart(parts, "notification-service");
    }

    private static void killAndStart(Parts parts, String part) {
        parts.kill9(part);
        Waiting.pause(Duration.ofMillis(500));
        parts.start(part);
    }

    private static long arrived(Cast cast) {
        try (var files = Files.list(Path.of(cast.suite().data(), "mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long settled(Cast cast) {
        var database = Objects.requireNonNull(cast.suite().databases().get("notification-service"));
        var login = database.app();
        try (var connection = DriverManager.getConnection(database.jdbc(), login.user(), login.password());
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from letters where state <> 'WAITING'")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
