package org.yiwang.cases.calendars;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Times that are due as before and turn yellow on another day by a calendar that has changed: that warns officials and
 * decides nothing, so no trail tells of it.
 */
@Component
class YellowDays {

    private final DatabaseClient database;

    YellowDays(DatabaseClient database) {
        this.database = database;
    }

    /** Where a time is kept, what names it there, and whose place in the queues shows it. */
    enum Kept {
        LIMIT("limits", "kind", "q.opinion is null"),
        OPINION("opinions", "cast(t.number as varchar)", "q.opinion = m.number"),
        OBLIGATION("obligations", "cast(t.number as varchar)", "q.opinion is null");

        private final String statement;

        Kept(String table, String key, String queue) {
            this.statement = """
                    with moved as (
                      update %s t
                         set yellow_at = :now, turns_at = case when t.turns_at = t.yellow_at then :now else t.turns_at end
                       where t.root_case_id = :root and t.case_id = :case and %s = :key and t.due_at = :due
                         and t.yellow_at = :before
                      returning t.*)
                    update queue_entries q set yellow_at = :firstNow
                      from moved m where q.case_id = m.case_id and %s and q.yellow_at = :firstBefore
                    """.formatted(table, key, queue);
        }
    }

    /** When something turns yellow as it stands written, and by the calendar now. */
    record Change(Instant before, Instant now) {

        boolean isOne() {
            return !before.equals(now);
        }
    }

    /** A time by its key, with when it is due; {@code first} is what the queue shows. */
    record Moved(Kept kept, UUID root, UUID caseId, String key, Instant due, Change yellow, Change first) {}

    /** Unless somebody else has changed it meanwhile, by the calendar as it is now. */
    Mono<Long> move(Moved moved) {
        return database.sql(moved.kept().statement)
                .bind("now", moved.yellow().now())
                .bind("root", moved.root())
                .bind("case", moved.caseId())
                .bind("key", moved.key())
                .bind("due", moved.due())
                .bind("before", moved.yellow().before())
                .bind("firstNow", moved.first().now())
                .bind("firstBefore", moved.first().before())
                .fetch()
                .rowsUpdated();
    }
}
