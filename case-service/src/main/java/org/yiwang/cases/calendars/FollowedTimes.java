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

    FollowedTimes(DatabaseClient database, Calendars calendars, SystemActions actions) {
        this.database = database;
        this.calendars = calendars;
        this.actions = actions;
    }

    private record Open(UUID caseId, String region, Followed time) {}

    Mono<Void> follow(CalendarYear year) {
        return follow(year, FIRST);
    }

    private Mono<Void> follow(CalendarYear year, UUID after) {
        return open(year.prefix(), after)
                .collectList()
                .flatMapIterable(found -> found)
                .bufferUntilChanged(Open::caseId)
                .concatMap(
                        times -> moved(year, times).thenReturn(times.getFirst().caseId()))
                .takeLast(1)
                .flatMap(last -> follow(year, last))
                .then();
    }

    private Mono<Boolean> moved(CalendarYear year, List<Open> times) {
        var moved = times.stream().filter(this::isMoved).map(Open::time).toList();
        return moved.isEmpty()
                ? Mono.just(false)
                : actions.act(times.getFirst().caseId(), new Command.Follow(year.code(), year.reason(), moved));
    }

    private boolean isMoved(Open open) {
        var time = open.time();
        var due = Limit.due(time.budget(), time.startedOn(), calendars.of(open.region()));
        return !due.day().equals(time.before());
    }

    /** All that is open in a bounded number of cases, after one of them. */
    private Flux<Open> open(String prefix, UUID after) {
        return database.sql("""
                        select t.* from (
                          select o.case_id, c.region, 'OPINION' as kind, o.number, o.amount, o.unit, o.started_on, o.due_at
                            from opinions o join cases c on c.root_case_id = o.root_case_id and c.id = o.case_id
                           where o.ended_on is null and c.status in ('IN_REVIEW', 'SUSPENDED')
                             and starts_with(c.region_prefix, :prefix)
                          union all
                          select b.case_id, c.region, 'OBLIGATION', b.number, b.amount, b.unit, b.started_on, b.due_at
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
        return new Open(get(row, "case_id", UUID.class), get(row, "region", String.class), time);
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
