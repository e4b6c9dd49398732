package org.yiwang.defaults.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.Tables;
import org.yiwang.defaults.testing.WithPostgres;
import org.yiwang.keycloak.TestKeycloak;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        properties = {
            "spring.application.name=case-service",
            "spring.flyway.enabled=false",
            "yiwang.outbox.enabled=false"
        })
@WithPostgres("access")
@Import(TestKeycloak.class)
class AccessSealerTests {

    private static final UUID READER = UUID.randomUUID();

    private static final ShownSubjects SHOWN = new ShownSubjects("""
            select t.owner, array_agg(t.id order by t.id) from things t
             where w.shown is not null and t.id = any(w.shown) group by t.owner
            """);

    @Autowired
    private DatabaseClient database;

    private final UUID mei = UUID.randomUUID();
    private final UUID guo = UUID.randomUUID();

    @BeforeAll
    static void tables() {
        Tables.create(
                "access",
                "create table things (id uuid primary key, owner uuid not null)",
                "grant all on things to access_app");
    }

    @BeforeEach
    void empty() {
        RealPostgres.execute("access", "truncate access_seals, access_records, things, outbox");
    }

    @Test
    void whatWasOpenedIsChainedPerPersonAndTold() throws Exception {
        note(mei, null);
        note(guo, null);
        note(mei, null);
        sealer().round();
        assertThat(told(mei)).extracting(Seal::number).containsExactly(1L, 2L);
        assertThat(told(guo)).extracting(Seal::number).containsExactly(1L);
        note(mei, null);
        sealer().round();
        sealer().round();
        assertThat(told(mei)).extracting(Seal::number).containsExactly(1L, 2L, 3L);
        assertThat(Seal.verify(told(mei))).isTrue();
        assertThat(count("select count(*) from access_records where not sealed"))
                .isZero();
    }

    @Test
    void aListIsOneRecordAndInTheChainOfEveryoneItShowed() throws Exception {
        var things = List.of(thing(mei), thing(mei), thing(guo), thing(guo));
        note(null, things.subList(0, 3));
        sealer().round();
        assertThat(told(mei))
                .singleElement()
                .extracting(Seal::access)
                .satisfies(
                        access -> assertThat(access.cases()).containsExactlyInAnyOrderElementsOf(things.subList(0, 2)));
        assertThat(told(guo))
                .singleElement()
                .extracting(Seal::access)
                .satisfies(access -> assertThat(access.cases()).containsExactly(things.get(2)));
    }

    @Test
    void aListOfWhatIsGoneHoldsNothingUp() throws Exception {
        note(null, List.of(UUID.randomUUID()));
        note(mei, null);
        sealer().round();
        assertThat(told(mei)).hasSize(1);
        assertThat(count("select count(*) from access_records where not sealed"))
                .isZero();
    }

    @Test
    void severalSealersMakeOneChain() throws Exception {
        for (int i = 0; i < 300; i++) {
            note(i % 3 == 0 ? guo : mei, null);
        }
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var worker : threads.invokeAll(
                    List.<Callable<@Nullable Void>>of(this::untilDone, this::untilDone, this::untilDone))) {
                worker.get();
            }
        }
        assertThat(told(mei)).hasSize(200);
        assertThat(Seal.verify(told(mei))).isTrue();
        assertThat(Seal.verify(told(guo))).isTrue();
    }

    @Test
    void whatWasChangedLeftOutOrPutInBreaksTheChain() throws Exception {
        note(mei, null);
        note(mei, null);
        note(mei, null);
        sealer().round();
        var seals = told(mei);
        assertThat(Seal.verify(seals.subList(1, 3))).isFalse();
        assertThat(Seal.verify(List.of(seals.get(0), seals.get(2)))).isFalse();
        assertThat(Seal.verify(List.of(seals.get(1), seals.get(0), seals.get(2))))
                .isFalse();
        RealPostgres.execute("access", "update access_records set reader = gen_random_uuid()");
        assertThat(Seal.verify(seals)).isTrue();
        assertThat(count("select count(*) from access_records where reader = '" + READER + "'"))
                .isZero();
    }

    @Test
    void theServiceMayMarkARecordAsSealedAndNothingElse() {
        note(mei, null);
        for (var change : List.of(
                "update access_records set reader = null",
                "delete from access_records",
                "update access_seals set hash = ''",
                "delete from access_seals")) {
            assertThatThrownBy(() -> database.sql(change).then().toFuture().join())
                    .hasStackTraceContaining("permission denied");
        }
    }

    private @Nullable Void untilDone() throws Exception {
        var sealer = sealer();
        while (count("select count(*) from access_records where not sealed") > 0) {
            try {
                sealer.round();
            } catch (ExecutionException secondOfTwo) {
                assertThat(secondOfTwo).hasStackTraceContaining("access_seals_pk");
            }
        }
        return null;
    }

    private AccessSealer sealer() {
        return new AccessSealer(new AccessSeals(database, SHOWN), "accesses", Clock.systemUTC());
    }

    private void note(@Nullable UUID subject, @Nullable List<UUID> shown) {
        var sql = """
                insert into access_records (id, subject, reader, resource_kind, resource, shown, at)
                values (:id, %s, :reader, 'THING', :id, %s, :at)
                """.formatted(
                        subject == null ? "null" : "'" + subject + "'",
                        shown == null
                                ? "null"
                                : shown.stream()
                                        .map(id -> "'" + id + "'")
                                        .collect(Collectors.joining(",", "array[", "]::uuid[]")));
        database.sql(sql)
                .bind("id", UUID.randomUUID())
                .bind("reader", READER)
                .bind("at", Instant.now())
                .then()
                .block();
    }

    private UUID thing(UUID owner) {
        var id = UUID.randomUUID();
        database.sql("insert into things values (:id, :owner)")
                .bind("id", id)
                .bind("owner", owner)
                .then()
                .block();
        return id;
    }

    private List<Seal> told(UUID subject) {
        return new ArrayList<>(Objects.requireNonNull(database.sql(
                        "select data::text as data from outbox where key = :key order by id")
                .bind("key", subject.toString())
                .map(row -> JsonMapper.shared().readValue(row.get("data", String.class), Seal.class))
                .all()
                .collectList()
                .block()));
    }

    private static long count(String sql) {
        return RealPostgres.number("access", sql);
    }
}
