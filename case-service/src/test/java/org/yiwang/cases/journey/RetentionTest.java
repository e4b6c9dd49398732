package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yiwang.cases.retention.Destruction;
import org.yiwang.cases.retention.RetentionService;
import org.yiwang.defaults.time.BusinessClock;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** A case that was kept long enough is destroyed once; its chain stays and verifies. */
@ServiceTest
@AtOnce
class RetentionTest {

    private static final Duration YEAR = Duration.ofDays(366);
    private static final TestTokens AUDITOR = World.official(88, new Post(Duty.AUDIT, World.MARKET, "330000000000"));

    @Autowired
    private Desk desk;

    @Autowired
    private RetentionService retention;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private DatabaseClient database;

    @AfterEach
    void today() {
        clock.move(Duration.ZERO);
    }

    @Test
    void whatACaseHeldGoesAndItsChainStaysWhole() {
        var kept = withdrawn(World.PROMISED);
        new Uploads(desk.http()).create(citizen(), kept.id(), "a.pdf", "application/pdf", 10);
        passed(29);
        assertThat(isDestroyed(kept)).isFalse();
        desk.get(citizen(), "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        passed(31);
        assertThat(isDestroyed(kept)).isTrue();

        for (var table : Destruction.TABLES) {
            assertThat(of(table, kept)).as(table).isZero();
        }
        assertThat(desk.count("select count(*) from cases where id = '%s'".formatted(kept.id())))
                .isZero();
        assertThat(of("case_events", kept)).isEqualTo(3);
        for (var path : new String[] {"", "/timeline", "/archive", "/verification"}) {
            desk.get(citizen(), "/v1/cases/{id}" + path, kept.id())
                    .expectStatus()
                    .isNotFound();
        }
        var found = Objects.requireNonNull(desk.get(AUDITOR, "/v1/cases/{id}/verification", kept.id())
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        assertThat(found.path("valid").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.path("destroyedAt").isString()).isTrue();
        assertThat(desk.count("""
                        select count(*) from case_events
                         where case_id = '%s' and action = 'DESTROY' and actor_kind = 'SYSTEM' and sequence = 3
                        """.formatted(kept.id()))).isEqualTo(1);
    }

    @Test
    void anItemKeptForLessIsDestroyedEarlier() {
        var tenYears = withdrawn(World.ON_THE_SPOT);
        var thirty = withdrawn(World.PROMISED);
        passed(9);
        assertThat(isDestroyed(tenYears)).isFalse();
        passed(11);
        assertThat(isDestroyed(tenYears)).isTrue();
        assertThat(isDestroyed(thirty)).isFalse();
    }

    @Test
    void aCaseThatIsNotAtItsEndIsKeptHoweverOldItIs() {
        var submitted = desk.submitted(citizen(), World.ON_THE_SPOT);
        passed(40);
        assertThat(isDestroyed(submitted)).isFalse();
        clock.move(Duration.ZERO);
        desk.get(citizen(), "/v1/cases/{id}", submitted.id()).expectStatus().isOk();
    }

    @Test
    void severalAtOnceDestroyEachCaseOnce() {
        var kept = withdrawn(World.ON_THE_SPOT);
        var other = withdrawn(World.ON_THE_SPOT);
        var before = desk.count("select count(*) from destroyed_cases");
        clock.move(YEAR.multipliedBy(11));
        var destroyed = Flux.range(0, 6)
                .flatMap(_ -> retention.round())
                .reduce(0L, Long::sum)
                .toFuture()
                .join();
        assertThat(destroyed).isEqualTo(desk.count("select count(*) from destroyed_cases") - before);
        for (var each : new Desk.Kept[] {kept, other}) {
            assertThat(of("case_events", each)).isEqualTo(3);
            assertThat(of("destroyed_cases", each)).isEqualTo(1);
        }
    }

    /** Whoever adds a table of what belongs to a case says here whether it is destroyed with the case. */
    @Test
    void everyTableOfACaseIsEitherDestroyedOrKeptOnPurpose() {
        var tables = database.sql("""
                        select table_name from information_schema.columns
                         where column_name = 'case_id' and table_schema = 'public'
                        """)
                .mapValue(String.class)
                .all()
                .collectList()
                .toFuture()
                .join();
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(
                        Flux.concat(Flux.fromIterable(Destruction.TABLES), Flux.fromIterable(Destruction.KEPT))
                                .collectList()
                                .toFuture()
                                .join());
    }

    private Desk.Kept withdrawn(UUID item) {
        return desk.did(citizen(), desk.submitted(citizen(), item), "withdrawal", "{}");
    }

    private void passed(int years) {
        clock.move(YEAR.multipliedBy(years));
        retention.round().toFuture().join();
    }

    private boolean isDestroyed(Desk.Kept kept) {
        return of("destroyed_cases", kept) == 1;
    }

    private long of(String table, Desk.Kept kept) {
        return desk.count("select count(*) from %s where case_id = '%s'".formatted(table, kept.id()));
    }
}
