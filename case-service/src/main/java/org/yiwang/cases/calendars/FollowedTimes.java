package org.yiwang.cases.calendars;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.Followed;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.defaults.reads.Whole;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets opinions and obligations follow a calendar, each case once with the reason in its trail. */
@Component
class FollowedTimes {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;

    private final DatabaseClient database;
    private final Calendars calendars;
    private final SystemActions actions;
    private final YellowDays yellows;

    FollowedTimes(DatabaseClient database, Calendars calendars, SystemActions actions, YellowDays yellows) {
        this.database = database;
        this.calendars = calendars;
        this.actions = actions;
        this.yellows = yellows;
    }

    private record Open(UUID root, UUID caseId, String region, Followed time, Instant dueAt, Instant yellowAt) {}

    Mono<Void> follow(CalendarYear year) {
        return follow(year, FIRST);
    }

    private Mono<Void> follow(CalendarYear year, UUID after) {
        return Whole.rows(open(year.prefix(), after))
                .bufferUntilChanged(Open::caseId)
                .concatMap(
                        times -> moved(year, times).thenReturn(times.getFirst().caseId()))
                .takeLast(1)
                .retryWhen(SystemActions.again())
                .flatMap(last -> follow(year, last))
                .then();
    }

    private Mono<Boolean> moved(CalendarYear year, List<Open> times) {
        var moved = times.stream().filter(this::isMoved).map(Open::time).toList();
        return moved.isEmpty()
                ? turned(times)
                : actions.tried(times.getFirst().caseId(), new Command.Follow(year.code(), year.reason(), moved));
    }

    private boolean isMoved(Open open) {
        return !due(open).day().equals(open.time().before());
    }

    private Mono<Boolean> turned(List<Open> times) {
        return Flux.fromIterable(times)
                .map(this::yellow)
                .filter(moved -> moved.yellow().isOne())
                .concatMap(yellows::move)
                .then(Mono.just(false));
    }

    private YellowDays.Moved yellow(Open open) {
        var yellow = new YellowDays.Change(open.yellowAt(), due(open).yellowAt());
        var time = open.time();
        var kept = YellowDays.Kept.valueOf(time.kind().name());
        var key = Integer.toString(time.number());
        return new YellowDays.Moved(kept, open.root(), open.caseId(), key, open.dueAt(), yellow, yellow);
    }

    private Limit.Due due(Open open) {
        var time = open.time();
        return Limit.due(time.budget(), time.startedOn(), calendars.of(open.region()));
    }

    /** All that is open in a bounded number of cases, after one of them. */
    private Flux<Open> open(String prefix, UUID after) {
        return database.sql("""
                        select t.* from (
                          select o.root_case_id, o.case_id, c.region, 'OPINION' as kind, o.number, o.amount, o.unit,
                                 o.started_on, o.due_at, o.yellow_at
                            from opinions o join cases c on c.root_case_id = o.root_case_id and c.id = o.case_id
                           where o.ended_on is null and c.status in ('IN_REVIEW', 'SUSPENDED')
                             and starts_with(c.region_prefix, :prefix)
                          union all
                          select b.root_case_id, b.case_id, c.region, 'OBLIGATION', b.number, b.amount, b.unit,
                                 b.started_on, b.due_at, b.yellow_at
                            from obligations b join cases c on c.root_case_id = b.root_case_id and c.id = b.case_id
                           where b.started_on is not null and b.state <> 'FULFILLED'
                             and c.status in ('APPROVED', 'DELIVERED') and starts_with(c.region_prefix, :prefix)) t
                         where t.case_id > :after and t.due_at is not null
                         order by t.case_id fetch first :most rows with ties
                        """)
                .bind("prefix", prefix)
                .bind("after", after)
                .bind("most", BATCH)
                .map(FollowedTimes::read)
                .all();
    }

    private static Open read(Readable row) {
        var due = get(row, "due_at", Instant.class);
        var time = new Followed(
                Followed.Kind.valueOf(get(row, "kind", String.class)),
                get(row, "number", Integer.class),
                new Budget(get(row, "amount", Integer.class), LimitUnit.valueOf(get(row, "unit", String.class))),
                get(row, "started_on", LocalDate.class),
                WorkingCalendar.dayOf(due).minusDays(1));
        return new Open(
                get(row, "root_case_id", UUID.class),
                get(row, "case_id", UUID.class),
                get(row, "region", String.class),
                time,
                due,
                get(row, "yellow_at", Instant.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
