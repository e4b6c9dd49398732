package org.yiwang.notifications.letters;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.notifications.inbox.MessageRows;
import org.yiwang.notifications.mandates.Mandated;
import reactor.core.publisher.Mono;

/** Letters in PostgreSQL; who takes some leases them, so that no two replicas send the same at once. */
@Repository
class LetterRepository {

    private static final String DUE =
            """
            with due as (
              select message from letters
               where state = 'WAITING' and next_attempt_at <= :realNow
                 and (leased_until is null or leased_until <= :realNow)
               order by next_attempt_at limit :batch for update skip locked),
            leased as (
              update letters l set leased_until = :until, attempts = l.attempts + 1
                from due where l.message = due.message
              returning l.message, l.written_at, l.attempts, l.put_off_since)
            """ + MessageRows.COLUMNS + ", m.recipient, leased.written_at, leased.attempts, leased.put_off_since, "
                    + Mandated.ENTITLED + " as entitled\n" + MessageRows.SOURCE + """
              join leased on leased.message = m.id
             order by leased.written_at
            """;

    private final DatabaseClient database;
    private final Mandated mandated;

    LetterRepository(DatabaseClient database, Mandated mandated) {
        this.database = database;
        this.mandated = mandated;
    }

    /** Takes some letters whose turn has come, oldest first. */
    Mono<List<Letter>> due(Instant now, Instant until, int batch) {
        return mandated.bind(database.sql(DUE))
                .bind("realNow", now)
                .bind("until", until)
                .bind("batch", batch)
                .map(LetterRepository::letter)
                .all()
                .collectList();
    }

    /** The mail server has it, whoever handed it over. */
    Mono<Long> sent(Letter letter, Instant at) {
        return database.sql("""
                        update letters set state = 'SENT', settled_at = :at, leased_until = null, given_up_for = null
                         where message = :message and state <> 'SENT'
                        """)
                .bind("message", letter.id())
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> giveUp(Letter letter, GivenUp reason, Instant at) {
        return database.sql("""
                        update letters
                           set state = 'GIVEN_UP', settled_at = :at, leased_until = null, given_up_for = :reason
                         where message = :message and state = 'WAITING' and attempts = :attempts
                        """)
                .bind("message", letter.id())
                .bind("attempts", letter.attempts())
                .bind("reason", reason.name())
                .bind("at", at)
                .fetch()
                .rowsUpdated();
    }

    /** The recipient's side put it off, which is kept if it is the first time. */
    Mono<Long> putOff(Letter letter, Instant now, Instant next) {
        return database.sql("""
                        update letters
                           set next_attempt_at = :next, leased_until = null,
                               put_off_since = coalesce(put_off_since, :now)
                         where message = :message and state = 'WAITING' and attempts = :attempts
                        """)
                .bind("message", letter.id())
                .bind("attempts", letter.attempts())
                .bind("now", now)
                .bind("next", next)
                .fetch()
                .rowsUpdated();
    }

    /** It waits for something of ours, which counts against no limit. */
    Mono<Long> waits(Letter letter, Instant next) {
        return database.sql("""
                        update letters set next_attempt_at = :next, leased_until = null
                         where message = :message and state = 'WAITING' and attempts = :attempts
                        """)
                .bind("message", letter.id())
                .bind("attempts", letter.attempts())
                .bind("next", next)
                .fetch()
                .rowsUpdated();
    }

    /** Gives back what was taken and not tried. */
    Mono<Long> release(Collection<Letter> letters) {
        return database.sql("""
                        update letters l set leased_until = null, attempts = l.attempts - 1
                          from unnest(:messages, :attempts) as taken (message, attempts)
                         where l.message = taken.message and l.attempts = taken.attempts and l.state = 'WAITING'
                        """)
                .bind("messages", letters.stream().map(Letter::id).toArray(UUID[]::new))
                .bind("attempts", letters.stream().map(Letter::attempts).toArray(Integer[]::new))
                .fetch()
                .rowsUpdated();
    }

    Mono<Backlog> backlog() {
        return database.sql(
                        "select count(*) as waiting, min(written_at) as oldest from letters where state = 'WAITING'")
                .map(row ->
                        new Backlog(MessageRows.required(row, "waiting", Long.class), row.get("oldest", Instant.class)))
                .one();
    }

    private static Letter letter(Readable row) {
        return new Letter(
                MessageRows.message(row),
                MessageRows.required(row, "recipient", UUID.class),
                row.get("entitled", Boolean.class),
                MessageRows.required(row, "written_at", Instant.class),
                MessageRows.required(row, "attempts", Integer.class),
                row.get("put_off_since", Instant.class));
    }
}
