package org.yiwang.cases.sweeps;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.agreements.Agreements;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.people.Relation;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Limits whose light turns, and the alerts of it, each told in the statement that notes it. */
@Repository
class SweepRepository {

    /** Who handles the case {@code c}; nobody once it became his own. */
    static final String HANDLER =
            "case when c.handler is not null and not %s then c.handler end".formatted(Relation.own("c.handler"));

    private static final String TAKERS = holders(":taker", "c.department");

    private final DatabaseClient database;

    SweepRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Turning> turning(Instant now, int most) {
        return database.sql("""
                        select l.root_case_id, l.case_id, c.status, l.kind, l.yellow_at, l.due_at, l.turns_at, l.told
                          from limits l join cases c on c.root_case_id = l.root_case_id and c.id = l.case_id
                         where l.turns_at <= :now
                         order by l.turns_at limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map(SweepRepository::turning)
                .all();
    }

    /** What is told of a limit: nothing any more if the case is gone. */
    Mono<LimitTurned> fact(Turning turning, Light light, Instant now) {
        return database.sql("""
                        select c.number, c.item_id, c.item_version, c.department, c.region, %s as handler, c.test,
                               %s, %s as electronic,
                               %s as supervisors, %s as takers
                          from cases c where c.root_case_id = :root and c.id = :case
                        """.formatted(
                                HANDLER,
                                ApplicantSide.COLUMNS,
                                Agreements.ELECTRONIC,
                                holders("'SUPERVISE'", "c.department"),
                                TAKERS))
                .bind("root", turning.root())
                .bind("case", turning.caseId())
                .bind(
                        "taker",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                turning.taker() == null ? null : turning.taker().name()))
                .bind("now", now)
                .map(row -> fact(row, turning, light, now))
                .one();
    }

    /** Who holds a duty in a department at {@code :now}, but whose own case {@code c} it is. */
    static String holders(String duty, String department) {
        return """
                array(select distinct p.person from copied_posts p
                       where p.duty = %s and p.department = %s and p.begins <= :now
                         and (p.ends is null or p.ends > :now) and not %s order by p.person)
                """.formatted(duty, department, Relation.own("p.person"));
    }

    /** Notes that a light was told, or only when to look again; false if somebody else was faster. */
    Mono<Boolean> noted(Turning turning, Light light, @Nullable LimitTurned fact) {
        List<Fact> facts = fact == null ? List.of() : List.of(fact.told());
        return database.sql("""
                        with turned as (
                          update limits set told = :told, turns_at = :next
                           where root_case_id = :root and case_id = :case and kind = :kind and turns_at = :seen
                          returning case_id),
                        told as (%s where exists (select from turned))
                        select 1 from turned
                        """.formatted(Outbox.INSERT))
                .bind("told", Parameters.in(R2dbcType.VARCHAR, turning.turn().worst(light)))
                .bind(
                        "next",
                        Parameters.in(
                                PostgresqlObjectId.TIMESTAMPTZ, turning.turn().next(light)))
                .bind("root", turning.root())
                .bind("case", turning.caseId())
                .bind("kind", turning.kind().name())
                .bind("seen", turning.turn().seen())
                .bind("facts", Outbox.json(facts, null))
                .map(_ -> true)
                .one()
                .defaultIfEmpty(false);
    }

    private static LimitTurned fact(Readable row, Turning turning, Light light, Instant now) {
        var rated = turning.kind() == LimitKind.RECTIFICATION;
        var applicants = ApplicantSide.of(row, turning.kind() == LimitKind.SUPPLEMENT);
        var department = get(row, "department", UUID.class);
        var handler = rated ? null : row.get("handler", UUID.class);
        var supervisors =
                rated || light == Light.RED ? List.of(get(row, "supervisors", UUID[].class)) : List.<UUID>of();
        return new LimitTurned(
                turning.caseId(),
                turning.root(),
                get(row, "number", String.class),
                now,
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                department,
                get(row, "region", String.class),
                turning.kind().name(),
                light,
                turning.turn().dueAt(),
                handler,
                supervisors,
                applicants.recipients(),
                applicants.agents(),
                turning.officials(department, handler, supervisors, List.of(get(row, "takers", UUID[].class))),
                get(row, "electronic", Boolean.class),
                get(row, "test", Boolean.class));
    }

    private static Turning turning(Readable row) {
        return new Turning(
                get(row, "root_case_id", UUID.class),
                get(row, "case_id", UUID.class),
                CaseStatus.valueOf(get(row, "status", String.class)),
                LimitKind.valueOf(get(row, "kind", String.class)),
                turn(row));
    }

    static Turn turn(Readable row) {
        var told = row.get("told", String.class);
        return new Turn(
                get(row, "yellow_at", Instant.class),
                get(row, "due_at", Instant.class),
                get(row, "turns_at", Instant.class),
                told == null ? null : Light.valueOf(told));
    }

    static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
