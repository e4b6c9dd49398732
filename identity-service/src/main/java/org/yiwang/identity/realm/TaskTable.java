package org.yiwang.identity.realm;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A table of what is to be brought in step: one row for each, due at a time, leased while somebody works at it.
 *
 * @param name the table's name
 * @param key the column that says whose the row is
 */
public record TaskTable(DatabaseClient database, String name, String key) {

    /**
     * The start of a statement: takes some that are due into {@code taken}, with what was wanted and the attempts as the
     * whole statement sees them. A row may be changed between that and its locking; what is read beside it is then as old
     * as what was wanted, and the change stays due.
     */
    public String take() {
        return """
                with due as (
                  select t.%2$s from %1$s t
                   where t.due_at <= :now and (t.leased_until is null or t.leased_until <= :now)
                   order by t.due_at limit :count for update skip locked),
                leased as (
                  update %1$s t set leased_until = :until from due where t.%2$s = due.%2$s returning t.%2$s),
                taken as (
                  select t.%2$s, t.wanted, t.attempts from leased join %1$s t on t.%2$s = leased.%2$s)
                """.formatted(name, key);
    }

    /** One is in step with what was wanted then; a change made meanwhile stays due. */
    public Mono<Long> done(UUID id, long wanted, Instant next) {
        return settled("done = :wanted, attempts = 0", id, wanted, next);
    }

    /** One failed and is tried again. */
    public Mono<Long> putOff(UUID id, long wanted, Instant next) {
        return settled("attempts = attempts + 1", id, wanted, next);
    }

    /** Lets every one be looked at again. */
    public Mono<Long> allDue(Instant now) {
        return database.sql("update %s set due_at = :now where due_at > :now".formatted(name))
                .bind("now", now)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> settled(String how, UUID id, long wanted, Instant next) {
        return database.sql("""
                        update %s
                           set %s, leased_until = null, due_at = case when wanted = :wanted then :next else due_at end
                         where %s = :id
                        """.formatted(name, how, key))
                .bind("id", id)
                .bind("wanted", wanted)
                .bind("next", next)
                .fetch()
                .rowsUpdated();
    }
}
