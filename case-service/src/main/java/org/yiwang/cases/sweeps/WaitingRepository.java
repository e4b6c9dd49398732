package org.yiwang.cases.sweeps;

import static org.yiwang.cases.sweeps.SweepRepository.get;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseFact.FactOfficial;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Opinions and obligations whose light turns, and the alerts of it, each told in the statement that notes it. */
@Repository
class WaitingRepository {

    private final DatabaseClient database;

    WaitingRepository(DatabaseClient database) {
        this.database = database;
    }

    Flux<Waiting> turning(Beside kind, Instant now, int most) {
        return database.sql(kind.turning())
                .bind("now", now)
                .bind("most", most)
                .map(row -> waiting(row, kind))
                .all();
    }

    /** Nothing if the case is at its end, or what was waited for is there. */
    Mono<LimitTurned> fact(Waiting turning, Light light, Instant now) {
        return database.sql(turning.kind().told())
                .bind("root", turning.root())
                .bind("case", turning.caseId())
                .bind("number", turning.number())
                .bind("now", now)
                .map(row -> fact(row, turning, light, now))
                .one();
    }

    /** Notes that it was told; false if somebody else was faster. */
    Mono<Boolean> told(Waiting turning, Light light, LimitTurned fact) {
        var statement = database.sql("with noted as (" + turning.kind().noted() + "), told as (" + Outbox.INSERT
                + " where exists (select from noted)) select case_id from noted");
        return done(noted(statement, turning, light).bind("facts", Outbox.json(List.of(fact.told()), null)));
    }

    /** Only when to look again. */
    Mono<Boolean> noted(Waiting turning, Light light) {
        return done(noted(database.sql(turning.kind().noted()), turning, light));
    }

    /** Not to be looked at again. */
    Mono<Boolean> left(Waiting turning) {
        return done(noted(database.sql(turning.kind().noted()), turning, null, null));
    }

    private static GenericExecuteSpec noted(GenericExecuteSpec statement, Waiting turning, Light light) {
        return noted(
                statement, turning, turning.turn().worst(light), turning.turn().next(light));
    }

    private static GenericExecuteSpec noted(
            GenericExecuteSpec statement, Waiting turning, @Nullable String told, @Nullable Instant next) {
        return statement
                .bind("told", Parameters.in(PostgresqlObjectId.TEXT, told))
                .bind("next", Parameters.in(PostgresqlObjectId.TIMESTAMPTZ, next))
                .bind("root", turning.root())
                .bind("case", turning.caseId())
                .bind("number", turning.number())
                .bind("seen", turning.turn().seen());
    }

    private static Mono<Boolean> done(GenericExecuteSpec statement) {
        return statement.map(_ -> true).one().defaultIfEmpty(false);
    }

    private static LimitTurned fact(Readable row, Waiting turning, Light light, Instant now) {
        var owed = turning.kind() == Beside.OBLIGATION;
        var supervisors = owed && light == Light.RED ? List.of(get(row, "supervisors", UUID[].class)) : List.<UUID>of();
        var applicants = ApplicantSide.of(row, owed);
        return new LimitTurned(
                turning.caseId(),
                turning.root(),
                get(row, "number", String.class),
                now,
                get(row, "item_id", UUID.class),
                get(row, "item_version", Integer.class),
                get(row, "department", UUID.class),
                get(row, "region", String.class),
                turning.kind().name(),
                light,
                turning.turn().dueAt(),
                row.get("handler", UUID.class),
                supervisors,
                applicants.recipients(),
                applicants.agents(),
                officials(row, turning, light, supervisors),
                get(row, "electronic", Boolean.class),
                get(row, "test", Boolean.class));
    }

    /** Who could do it, the handler when an opinion is late or when it is his to follow up, and who supervises him. */
    private static List<FactOfficial> officials(Readable row, Waiting turning, Light light, List<UUID> supervisors) {
        var department = get(row, "department", UUID.class);
        var handler = row.get("handler", UUID.class);
        var opinion = turning.kind() == Beside.OPINION;
        var takers = opinion || handler == null ? List.of(get(row, "takers", UUID[].class)) : List.<UUID>of();
        var asked = get(row, "home", UUID.class);
        var here = Stream.concat(
                opinion && light != Light.RED ? Stream.<UUID>of() : Stream.ofNullable(handler), supervisors.stream());
        return Stream.concat(
                        takers.stream().map(person -> new FactOfficial(person, asked)),
                        here.map(person -> new FactOfficial(person, department)))
                .distinct()
                .toList();
    }

    private static Waiting waiting(Readable row, Beside kind) {
        return new Waiting(
                kind,
                get(row, "root_case_id", UUID.class),
                get(row, "case_id", UUID.class),
                get(row, "number", Integer.class),
                SweepRepository.turn(row),
                get(row, "tacit", Boolean.class));
    }
}
