package org.yiwang.cases.sweeps;

import com.github.f4b6a3.uuid.UuidCreator;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.CaseFact.FactOfficial;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tells those who review in the asked department, and who handles the case, that the time for an opinion has passed. */
@Repository
class OpinionAlerts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DatabaseClient database;

    OpinionAlerts(DatabaseClient database) {
        this.database = database;
    }

    /** Nothing any more if the case is at its end or the opinion given. */
    Mono<LimitTurned> fact(UUID caseId, int number, Instant now) {
        return database.sql("""
                        select c.root_case_id, c.id, c.number, c.item_id, c.item_version, c.department, c.region, c.handler,
                               c.test, o.due_at, o.department as asked, %s as reviewers
                          from opinions o
                          join cases c on c.root_case_id = o.root_case_id and c.id = o.case_id
                         where o.root_case_id = :case and o.case_id = :case and o.number = :number and o.ended_on is null
                           and c.status in ('IN_REVIEW', 'SUSPENDED')
                        """.formatted(SweepRepository.holders("'REVIEW'", "o.department")))
                .bind("case", caseId)
                .bind("number", number)
                .bind("now", now)
                .map(row -> fact(row, now))
                .one();
    }

    /** Notes that it was told; false if somebody else was faster. */
    Mono<Boolean> noted(LimitTurned fact, int number, Instant now) {
        var told = new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                "yiwang.cases",
                fact.rootCase().toString(),
                LimitTurned.TYPE,
                now,
                JSON.valueToTree(fact));
        return database.sql("""
                        with noted as (
                          update opinions set turns_at = null
                           where root_case_id = :case and case_id = :case and number = :number and turns_at is not null
                          returning case_id),
                        told as (%s where exists (select from noted))
                        select 1 from noted
                        """.formatted(Outbox.INSERT))
                .bind("case", fact.caseId())
                .bind("number", number)
                .bind("facts", Outbox.json(List.of(told), null))
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    /** Of a case that was withdrawn meanwhile nothing is told. */
    Mono<Boolean> left(UUID caseId, int number) {
        return database.sql("""
                        update opinions set turns_at = null
                         where root_case_id = :case and case_id = :case and number = :number
                        """)
                .bind("case", caseId)
                .bind("number", number)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static LimitTurned fact(Readable row, Instant now) {
        var department = get(row, "department", UUID.class);
        var asked = get(row, "asked", UUID.class);
        var handler = row.get("handler", UUID.class);
        var officials = Stream.concat(
                Stream.of(get(row, "reviewers", UUID[].class)).map(person -> new FactOfficial(person, asked)),
                Stream.ofNullable(handler).map(person -> new FactOfficial(person, department)));
        return new LimitTurned(
                get(row, "id", UUID.class),
                get(row, "root_case_id", UUID.class),
                get(row, "number", String.class),
                now,
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                department,
                get(row, "region", String.class),
                LimitKind.OPINION,
                Light.RED,
                get(row, "due_at", Instant.class),
                handler,
                List.of(),
                List.of(),
                officials.toList(),
                false,
                get(row, "test", Boolean.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
