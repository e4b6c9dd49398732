package org.yiwang.local.drills;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiwang.local.calls.Application;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.mail.KeptMail;
import org.yiwang.local.mail.SinkClient;
import org.yiwang.local.site.Waiting;

/** Compares the messages in the inboxes of a crowd with the letters its people got. */
final class LetterCount {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Cast cast;
    private final List<CrowdCase> cases;
    private final int kills;
    private final List<String> losses = new ArrayList<>();
    private int arrived;
    private int repeated;

    /** One letter at most is in flight at each kill, since letters go out one after the other. */
    LetterCount(Cast cast, List<CrowdCase> cases, int kills) {
        this.cast = cast;
        this.cases = cases;
        this.kills = kills;
    }

    void add(String loss) {
        losses.add(loss);
    }

    Outcome outcome(int told) {
        cases.forEach(this::await);
        var quiet = new Losses(cast);
        quiet.awaitQuiet();
        losses.addAll(quiet.found());
        if (!Waiting.until(PATIENCE, STEP, () -> waiting() == 0)) {
            losses.add("letters still wait after " + PATIENCE.toSeconds() + " s");
        }
        cases.forEach(this::count);
        if (arrived != told) {
            losses.add(arrived + " letters arrived of " + told + " messages told");
        }
        if (repeated > kills) {
            losses.add(repeated + " letters came again, more than the " + kills + " that can have been in flight");
        }
        var summary = "%d messages told, %d letters arrived, %d of them came again under the same Message-ID (%d kills)"
                .formatted(told, arrived, repeated, kills);
        return new Outcome(summary, losses);
    }

    private void count(CrowdCase cased) {
        var wanted = ids(cased);
        var letters =
                letters(cased).stream().collect(Collectors.groupingBy(KeptMail::messageId, Collectors.counting()));
        for (var id : wanted) {
            var copies = letters.getOrDefault(id, 0L).intValue();
            arrived += Math.min(copies, 1);
            repeated += Math.max(copies - 1, 0);
            if (copies == 0) {
                losses.add("the letter " + id + " to " + cased.citizen().username() + " never arrived");
            }
        }
        letters.keySet().stream()
                .filter(id -> !wanted.contains(id))
                .forEach(id -> losses.add("the letter " + id + " belongs to no message"));
    }

    private void await(CrowdCase cased) {
        if (!Waiting.until(PATIENCE, STEP, () -> messages(cased).size() >= 4)) {
            losses.add(cased.application().id() + " has no four messages after " + PATIENCE.toSeconds() + " s");
        }
    }

    /** How many letters of these cases the service has not settled. */
    private long waiting() throws SQLException {
        var ids = cases.stream().flatMap(cased -> messages(cased).stream()).toArray(UUID[]::new);
        var database = Objects.requireNonNull(cast.suite().databases().get("notification-service"));
        var login = database.app();
        try (var connection = DriverManager.getConnection(database.jdbc(), login.user(), login.password());
                var query = connection.prepareStatement(
                        "select count(*) from letters where state = 'WAITING' and message = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids));
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** The ids that the letters of this case's messages must have. */
    private List<String> ids(CrowdCase cased) {
        var found = messages(cased);
        if (found.size() != 4) {
            losses.add(cased.application().id() + " has " + found.size() + " messages instead of 4");
        }
        var domain = cast.suite().mail().domain();
        return found.stream().map(id -> "<" + id + "@" + domain + ">").toList();
    }

    private List<UUID> messages(CrowdCase cased) {
        var reader = cast.as(cased.citizen().username());
        return Application.messages(reader, cased.application().id()).stream()
                .map(message -> UUID.fromString(message.get("id").asString()))
                .toList();
    }

    private List<KeptMail> letters(CrowdCase cased) {
        return new SinkClient(cast.suite().mail().page())
                .to(cased.citizen().username() + "@crowd.example").stream()
                        .filter(letter ->
                                letter.text().contains(cased.application().id().toString()))
                        .toList();
    }
}
