package org.yiwang.local.drills;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.yiwang.local.calls.Application;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.parts.Told;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;

/** Looks for what a crash could have lost or doubled: the decision, its message, the trail. */
final class Losses {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration STEP = Duration.ofMillis(200);

    private final Cast cast;
    private final List<String> found = new ArrayList<>();

    Losses(Cast cast) {
        this.cast = cast;
    }

    List<String> found() {
        return List.copyOf(found);
    }

    void add(String loss) {
        found.add(loss);
    }

    /** Waits for the first message of a decision. */
    void await(UUID caseId, String applicant) {
        if (!Waiting.until(PATIENCE, STEP, () -> messages(caseId, applicant) > 0)) {
            found.add(caseId + ": no decision message after " + PATIENCE.toSeconds() + " s");
        }
    }

    /** Waits until every fact was told and read, so that none can double anything later. */
    void awaitQuiet() {
        if (!Waiting.until(PATIENCE, STEP, new Told(cast.suite().site())::everywhere)) {
            found.add("facts are still on their way after " + PATIENCE.toSeconds() + " s");
        }
    }

    void check(UUID caseId, String applicant) {
        expect(caseId, "decisions in the trail", 1, decisions(caseId));
        expect(caseId, "decision messages in the inbox of " + applicant, 1, messages(caseId, applicant));
        checkChain(caseId);
    }

    void checkChain(UUID caseId) {
        if (!Waiting.until(PATIENCE, STEP, () -> isWhole(caseId))) {
            found.add(caseId + ": the chain does not verify");
        }
    }

    /** Keycloak refuses a token or two after its database was killed, until it has noticed which connections are dead. */
    private boolean isWhole(UUID caseId) {
        try {
            var chain = cast.provisioning("case-service").get("/internal/cases/" + caseId + "/chain");
            return chain.status() == 200 && chain.json().path("valid").asBoolean(false);
        } catch (Refused noToken) {
            return false;
        }
    }

    private void expect(UUID caseId, String what, long expected, long counted) {
        if (counted != expected) {
            found.add("%s: %d %s instead of %d".formatted(caseId, counted, what, expected));
        }
    }

    private long messages(UUID caseId, String applicant) {
        return Application.messages(cast.as(applicant), caseId).stream()
                .filter(message -> message.get("kind").asString().equals("CASE_APPROVED"))
                .count();
    }

    private long decisions(UUID caseId) {
        var sql = """
                select count(*) from case_events e join cases c on c.root_case_id = e.root_case_id and c.id = e.case_id
                 where e.root_case_id = '%s' and e.action = 'DECIDE' and c.status = 'APPROVED'""".formatted(caseId);
        try (var connection = cases(cast);
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Connection cases(Cast cast) throws SQLException {
        var database = Objects.requireNonNull(cast.suite().databases().get("case-service"));
        return DriverManager.getConnection(
                database.jdbc(), database.app().user(), database.app().password());
    }
}
