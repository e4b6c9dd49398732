package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.r2dbc.spi.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.yiwang.defaults.idempotency.IdempotencySweep;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.Tables;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.TestKeycloak;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SpringBootTest(
        properties = {
            "spring.application.name=case-service",
            "spring.flyway.enabled=false",
            "yiwang.outbox.enabled=false"
        })
@WithPostgres("writes")
@Import(TestKeycloak.class)
class WritesTests {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private ConnectionFactory connections;

    @Autowired
    private IdempotencySweep sweep;

    @BeforeAll
    static void tables() {
        Tables.create("writes", "create table notes (id uuid primary key)", "grant all on notes to writes_app");
    }

    @Test
    void writesOfCallersThatHangUpAreFinishedAndLeaveNoOpenTransaction() {
        var before = countAsSuperuser("select count(*) as n from notes");
        var callers = IntStream.range(0, 200)
                .mapToObj(_ -> hangingUp(Shielded.write(transaction())))
                .toList();
        callers.forEach(Disposable::dispose);
        await().untilAsserted(() ->
                assertThat(count("select count(*) as n from notes")).isEqualTo(before + 400));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(idleInTransaction()).isZero());
    }

    @Test
    void whatIsWrittenAfterCallersHungUpIsStillThere() {
        IntStream.range(0, 40)
                .mapToObj(_ -> hangingUp(Shielded.write(transaction())))
                .toList()
                .forEach(Disposable::dispose);
        var ids = IntStream.range(0, 64).mapToObj(_ -> UUID.randomUUID()).toList();
        Flux.fromIterable(ids).flatMap(this::insert, 32).blockLast();
        var kept = "select count(*) as n from notes where id in ('"
                + ids.stream().map(UUID::toString).collect(Collectors.joining("','")) + "')";
        assertThat(countAsSuperuser(kept)).isEqualTo(64);
    }

    @Test
    void sessionsAreBounded() {
        assertThat(text("select current_setting('idle_in_transaction_session_timeout') as t"))
                .isEqualTo("10s");
        assertThat(text("select current_setting('statement_timeout') as t")).isEqualTo("30s");
        assertThat(text("select current_setting('lock_timeout') as t")).isEqualTo("5s");
    }

    @Test
    void keysAreForgottenAfterADay() {
        var old = Clock.systemUTC().instant().minus(Duration.ofHours(25));
        key("old", old).then(key("new", Instant.now())).then(sweep.sweep()).block();
        assertThat(text("select string_agg(key, ',') as t from idempotency_keys"))
                .isEqualTo("new");
    }

    private Mono<Long> transaction() {
        var operator = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        return insert(UUID.randomUUID()).then(insert(UUID.randomUUID())).as(operator::transactional);
    }

    private static Disposable hangingUp(Mono<?> write) {
        return write.onErrorComplete().subscribe();
    }

    private Mono<Long> insert(UUID id) {
        return database.sql("insert into notes values (:id)")
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> key(String key, Instant at) {
        return database.sql("""
                        insert into idempotency_keys (client, actor, path, key, digest, status, at)
                        values ('portal', gen_random_uuid(), '/', :key, ''::bytea, 201, :at)
                        """).bind("key", key).bind("at", at).fetch().rowsUpdated();
    }

    private long idleInTransaction() {
        return count("select count(*) as n from pg_stat_activity where state like 'idle in transaction%'");
    }

    private long count(String sql) {
        return List.of(database.sql(sql)
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .blockOptional()
                        .orElse(-1L))
                .getFirst();
    }

    /** On a connection of its own: one that is stuck inside a transaction would see its own lost rows. */
    private static long countAsSuperuser(String sql) {
        return RealPostgres.number("writes", sql);
    }

    private String text(String sql) {
        return database.sql(sql)
                .map(row -> row.get("t", String.class))
                .one()
                .blockOptional()
                .orElse("");
    }
}
