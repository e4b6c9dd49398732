package org.yiwang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.testing.RealPostgres;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TaskTableTest {

    private static final String DATABASE = "tasktable";
    private static final UUID THING = new UUID(0, 1);
    private static final int CHANGES = 500;

    private final DatabaseClient database = DatabaseClient.create(connections());
    private final TaskTable table = new TaskTable(database, "thing_tasks", "thing");

    @BeforeAll
    static void tables() {
        RealPostgres.properties(DATABASE);
        RealPostgres.execute(
                DATABASE,
                "create table things (id uuid primary key, said bigint not null)",
                """
                create table thing_tasks (thing uuid primary key, wanted bigint not null, done bigint not null,
                  attempts integer not null, due_at timestamptz not null, leased_until timestamptz)
                """,
                "insert into things values ('%s', 1)".formatted(THING),
                "insert into thing_tasks values ('%s', 1, 0, 0, now(), null)".formatted(THING),
                // many others that come later make the time between looking and locking long
                """
                insert into thing_tasks
                select gen_random_uuid(), 1, 0, 0, now() + interval '30 minutes', null from generate_series(1, 20000)
                """,
                "grant select, update on things, thing_tasks to tasktable_app");
    }

    @Test
    void whatIsReadBesideATaskIsNeverOlderThanWhatWasWanted() {
        var changed = Flux.range(0, CHANGES)
                .concatMap(_ -> changed())
                .then(Mono.just(true))
                .cache();
        var stale = taken().repeat()
                .takeUntilOther(changed)
                .filter(Boolean::booleanValue)
                .count()
                .block(Duration.ofMinutes(1));
        assertThat(stale).isZero();
    }

    private Mono<Long> changed() {
        return database.sql("""
                        with told as (update things set said = said + 1 where id = :thing)
                        update thing_tasks set wanted = wanted + 1, due_at = now() where thing = :thing
                        """).bind("thing", THING).fetch().rowsUpdated();
    }

    /** Whether something older than what was wanted was read. */
    private Mono<Boolean> taken() {
        var now = Instant.now().plus(Duration.ofHours(1));
        return database.sql(
                        table.take() + "select t.wanted > s.said as stale from taken t join things s on s.id = t.thing")
                .bind("now", now)
                .bind("until", Instant.now())
                .bind("count", 1)
                .map(row -> Objects.requireNonNull(row.get("stale", Boolean.class)))
                .one();
    }

    private static ConnectionFactory connections() {
        var options = ConnectionFactoryOptions.parse(RealPostgres.r2dbcUrl(DATABASE))
                .mutate()
                .option(ConnectionFactoryOptions.USER, DATABASE + "_app")
                .option(ConnectionFactoryOptions.PASSWORD, "test")
                .build();
        return ConnectionFactories.get(options);
    }
}
