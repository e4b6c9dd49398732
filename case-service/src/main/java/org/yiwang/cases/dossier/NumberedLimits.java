package org.yiwang.cases.dossier;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.people.MayRead;
import org.yiwang.cases.people.Reader;
import reactor.core.publisher.Mono;

/** Reads the limits of which a case may have several, by their numbers; every query carries its authorisation. */
@Repository
class NumberedLimits {

    /** A limit, and the region by whose calendar it is counted. */
    record Numbered(Limit limit, String region) {}

    /** What was not answered is waited for until the case leaves the review. */
    private static final String OPINION = """
            select o.amount, o.unit, o.started_on, o.ended_on, c.region,
                   (select min(e.at) from case_events e
                     where e.root_case_id = c.root_case_id and e.case_id = c.id and e.sequence > o.number
                       and e.from_status in ('IN_REVIEW', 'SUSPENDED')
                       and e.to_status not in ('IN_REVIEW', 'SUSPENDED')) as ended_at
              from opinions o join cases c on c.root_case_id = o.root_case_id and c.id = o.case_id
             where c.root_case_id = :case and c.id = :case and o.number = :number and %s and %s
            """.formatted(MayRead.READS, MayRead.READS_OPINION);

    /** What is owed ends with its confirmation; before the decision it has not begun. */
    private static final String OBLIGATION = """
            select b.amount, b.unit, b.started_on, cast(null as date) as ended_on, c.region,
                   (select max(e.at) from case_events e
                     where e.root_case_id = c.root_case_id and e.case_id = c.id and b.state = 'FULFILLED'
                       and e.action = 'CONFIRM_FULFILMENT' and e.data ->> 'fulfilled' = 'true'
                       and e.data ->> 'number' = cast(b.number as text)) as ended_at
              from obligations b join cases c on c.root_case_id = b.root_case_id and c.id = b.case_id
             where c.root_case_id = :case and c.id = :case and b.number = :number and b.started_on is not null and %s
            """.formatted(MayRead.READS);

    private final DatabaseClient database;
    private final MayRead mayRead;

    NumberedLimits(DatabaseClient database, MayRead mayRead) {
        this.database = database;
        this.mayRead = mayRead;
    }

    /** The time in which another department answers, of who handles the case every one, of who was asked his own. */
    Mono<Numbered> opinion(UUID caseId, int number, Reader reader) {
        return one(OPINION, LimitKind.OPINION, caseId, number, reader);
    }

    /** The time in which what the case was accepted without is brought. */
    Mono<Numbered> obligation(UUID caseId, int number, Reader reader) {
        return one(OBLIGATION, LimitKind.OBLIGATION, caseId, number, reader);
    }

    private Mono<Numbered> one(String sql, LimitKind kind, UUID caseId, int number, Reader reader) {
        var statement = database.sql(sql).bind("case", caseId).bind("number", number);
        return mayRead.bind(statement, reader)
                .map(row -> new Numbered(limit(row, kind), get(row, "region", String.class)))
                .one();
    }

    private static Limit limit(Readable row, LimitKind kind) {
        var budget = new Budget(get(row, "amount", Integer.class), LimitUnit.valueOf(get(row, "unit", String.class)));
        var limit = Limit.started(kind, budget, get(row, "started_on", LocalDate.class));
        var endedOn = row.get("ended_on", LocalDate.class);
        var endedAt = row.get("ended_at", Instant.class);
        if (endedOn != null) {
            return limit.ended(endedOn);
        }
        return endedAt == null ? limit : limit.ended(WorkingCalendar.dayOf(endedAt));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
