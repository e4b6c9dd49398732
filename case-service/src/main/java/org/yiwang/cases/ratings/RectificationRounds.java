package org.yiwang.cases.ratings;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.lifecycle.CaseRows;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the due dates of bad ratings follow the calendar: their cases are at an end, whose trail tells of no calendars.
 * A light that was told is not told again.
 */
@Component
class RectificationRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;

    private final DatabaseClient database;
    private final Calendars calendars;
    private Instant next = Instant.MIN;

    RectificationRounds(DatabaseClient database, Calendars calendars) {
        super("rectifications", PATIENCE);
        this.database = database;
        this.calendars = calendars;
    }

    private record Waiting(UUID caseId, String region, Limit limit, Instant dueAt) {}

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        if (Instant.now().isAfter(next)) {
            await(followed(FIRST), PATIENCE);
            next = Instant.now().plus(PAUSE);
        }
    }

    private Mono<Void> followed(UUID after) {
        return waiting(after)
                .concatMap(waiting -> followed(waiting).thenReturn(waiting.caseId()))
                .takeLast(1)
                .flatMap(this::followed)
                .then();
    }

    private Flux<Waiting> waiting(UUID after) {
        return database.sql("""
                        select c.id, c.region, l.kind, l.amount, l.unit, l.extension, l.started_on, l.pauses, l.ended_on,
                               l.due_at
                          from limits l join cases c on c.root_case_id = l.root_case_id and c.id = l.case_id
                         where l.kind = 'RECTIFICATION' and l.ended_on is null and l.case_id > :after
                         order by l.case_id limit :most
                        """)
                .bind("after", after)
                .bind("most", BATCH)
                .map(RectificationRounds::read)
                .all()
                .collectList()
                .flatMapIterable(found -> found);
    }

    private Mono<Long> followed(Waiting waiting) {
        var due = waiting.limit().due(calendars.of(waiting.region())).orElseThrow();
        return due.at().equals(waiting.dueAt()) ? Mono.just(0L) : moved(waiting, due);
    }

    private Mono<Long> moved(Waiting waiting, Limit.Due due) {
        return database.sql("""
                        update limits
                           set due_at = :dueAt, yellow_at = :yellowAt, provisional = :provisional,
                               turns_at = case when told is null then cast(:yellowAt as timestamptz)
                                               when told = 'YELLOW' then cast(:dueAt as timestamptz) end
                         where root_case_id = :case and case_id = :case and kind = 'RECTIFICATION'
                           and ended_on is null and due_at = :before
                        """)
                .bind("dueAt", due.at())
                .bind("yellowAt", due.yellowAt())
                .bind("provisional", due.provisional())
                .bind("case", waiting.caseId())
                .bind("before", waiting.dueAt())
                .fetch()
                .rowsUpdated();
    }

    private static Waiting read(Readable row) {
        return new Waiting(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("region", String.class)),
                Objects.requireNonNull(CaseRows.limit(row)),
                Objects.requireNonNull(row.get("due_at", Instant.class)));
    }
}
