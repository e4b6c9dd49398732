package org.yiwang.cases.sweeps;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the due dates follow the calendar that no trail tells of: those of bad ratings, which are given after it has ended,
 * and of obligations that had none yet. A replica that had not heard of it may write by the old calendar for a moment: so
 * they are gone through again.
 */
@Component
class FollowRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration STRAGGLERS = Duration.ofSeconds(15);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;

    private final DatabaseClient database;
    private final Calendars calendars;

    /** Before anything was taken over nobody knows by which calendar to count. */
    private long followed;

    private Instant again = Instant.MAX;

    FollowRounds(DatabaseClient database, Calendars calendars) {
        super("following", PATIENCE);
        this.database = database;
        this.calendars = calendars;
    }

    private record Open(
            UUID root,
            UUID caseId,
            int number,
            String region,
            Budget budget,
            LocalDate startedOn,
            @Nullable Instant dueAt,
            @Nullable Instant yellowAt) {}

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var generation = calendars.generation();
        var changed = generation != followed;
        if (changed || Instant.now().isAfter(again)) {
            await(
                    Flux.fromArray(Beside.values())
                            .concatMap(kind -> followed(kind, FIRST, 0))
                            .then(),
                    PATIENCE);
            followed = generation;
            again = changed ? Instant.now().plus(STRAGGLERS) : Instant.MAX;
        }
    }

    private Mono<Void> followed(Beside kind, UUID afterCase, int afterNumber) {
        return Whole.rows(open(kind, afterCase, afterNumber))
                .concatMap(open -> followed(kind, open).thenReturn(open))
                .takeLast(1)
                .flatMap(last -> followed(kind, last.caseId(), last.number()))
                .then();
    }

    private Flux<Open> open(Beside kind, UUID afterCase, int afterNumber) {
        return database.sql(kind.open())
                .bind("afterCase", afterCase)
                .bind("afterNumber", afterNumber)
                .bind("most", BATCH)
                .map(FollowRounds::read)
                .all();
    }

    private Mono<Long> followed(Beside kind, Open open) {
        var due = Limit.due(open.budget(), open.startedOn(), calendars.of(open.region()));
        var same = due.at().equals(open.dueAt()) && due.yellowAt().equals(open.yellowAt());
        return same ? Mono.just(0L) : moved(kind, open, due);
    }

    private Mono<Long> moved(Beside kind, Open open, Limit.Due due) {
        return database.sql(kind.moved())
                .bind("dueAt", due.at())
                .bind("yellowAt", due.yellowAt())
                .bind("root", open.root())
                .bind("case", open.caseId())
                .bind("number", open.number())
                .bind("before", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, open.dueAt()))
                .fetch()
                .rowsUpdated();
    }

    private static Open read(Readable row) {
        return new Open(
                get(row, "root_case_id", UUID.class),
                get(row, "case_id", UUID.class),
                get(row, "number", Integer.class),
                get(row, "region", String.class),
                new Budget(get(row, "amount", Integer.class), LimitUnit.valueOf(get(row, "unit", String.class))),
                get(row, "started_on", LocalDate.class),
                row.get("due_at", Instant.class),
                row.get("yellow_at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
