package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.cases.sweeps.Replicas;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.RealPostgres;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the law says happens when time passes, happens by itself and once. */
@ServiceTest
@AtOnce
class SweepJourneyTest {

    private static final String WANTED = "{\"wanted\": [{\"pointer\": \"/form/shopName\", \"note\": \"?\"}]}";

    private static final String OPINION_PASSED = """
            update opinions set yellow_at = '2026-02-01', due_at = '2026-02-02', turns_at = '2026-02-02'
             where case_id = '%s'
            """;

    @Autowired
    private Desk desk;

    @Autowired
    private SystemActions actions;

    @Autowired
    private Replicas replicas;

    @Test
    void whoSaysNothingHasAcceptedAndTheDaysGoneByAreConsumed() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        passed(submitted.id(), "INTAKE");
        becomes(submitted.id(), "ACCEPTED");
        desk.get(citizen(), "/v1/cases/{id}/limits/STATUTORY/explanation", submitted.id())
                .expectBody()
                .jsonPath("$.startedOn")
                .isEqualTo("2026-01-05")
                .jsonPath("$.article")
                .isEqualTo(42)
                .jsonPath("$.light")
                .isEqualTo("RED")
                .jsonPath("$.days[0].number")
                .isEqualTo(1)
                .jsonPath("$.days[4].kind")
                .isEqualTo("WEEKEND");
        assertThat(events(submitted.id(), "DEEM_ACCEPTED")).isEqualTo(1);
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and actor_kind = 'SYSTEM'"
                        .formatted(submitted.id())))
                .isEqualTo(1);
    }

    @Test
    void whatManyReplicasSeeAtOnceIsDoneByOne() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        RealPostgres.execute("cases", """
                update limits set started_on = '2026-01-05', due_at = '2026-02-10', yellow_at = '2026-02-01', turns_at = null
                 where case_id = '%s' and kind = 'INTAKE'
                """.formatted(submitted.id()));
        var did = Flux.range(0, 8)
                .flatMap(_ -> actions.act(submitted.id(), new Command.DeemAccepted()), 8)
                .collectList()
                .block();
        assertThat(did).hasSize(8).containsOnlyOnce(true);
        assertThat(events(submitted.id(), "DEEM_ACCEPTED")).isEqualTo(1);
        assertThat(desk.count("select count(*) from notices where kind = 'DEEMED_ACCEPTANCE' and case_id = '%s'"
                        .formatted(submitted.id())))
                .isEqualTo(1);
    }

    @Test
    void whatTheLawSaysHappensThoughAnotherActionWinsTheRace() throws SQLException {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        whileAnotherActs(submitted.id(), 1, () -> passed(submitted.id(), "INTAKE"));
        becomes(submitted.id(), "ACCEPTED");
        assertThat(events(submitted.id(), "DEEM_ACCEPTED")).isEqualTo(1);
    }

    @Test
    void theEndsOfTwoTimesAtTheSameMomentDoNotUndoEachOther() throws SQLException {
        var item = UUID.randomUUID();
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        content.put("onOverdue", "TACIT_APPROVAL").set("procedure", Desk.JSON.readTree("""
                {"opinions": [{"department": "%s", "limit": {"amount": 3, "unit": "WORKING_DAYS"}, "tacitConsent": true}]}
                """.formatted(World.CIVIL)));
        Desk.publish(content.toString());
        var waiting = waiting(item);
        whileAnotherActs(waiting, 2, () -> {
            passed(waiting, "STATUTORY");
            RealPostgres.execute("cases", OPINION_PASSED.formatted(waiting));
        });
        becomes(waiting, "APPROVED");
        assertThat(events(waiting, "APPROVE_TACITLY")).isEqualTo(1);
    }

    /** Lets so many effects that time brings load the case and then lose to somebody else, who has changed it. */
    private void whileAnotherActs(UUID id, int effects, Runnable time) throws SQLException {
        try (var other = DriverManager.getConnection(RealPostgres.jdbcUrl("cases"), "postgres", "");
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update cases set version = version + 1 where id = '%s'".formatted(id));
            time.run();
            await().atMost(Duration.ofSeconds(10)).until(() -> desk.count("""
                            select count(*) from pg_stat_activity where datname = 'cases' and wait_event_type = 'Lock'
                            """) >= effects);
            other.commit();
        }
    }

    @Test
    void whatIsNotSuppliedLapses() {
        var asked = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "supplement-request", WANTED);
        passed(asked.id(), "SUPPLEMENT");
        becomes(asked.id(), "LAPSED");
        assertThat(desk.count("select count(*) from queue_entries where case_id = '%s'".formatted(asked.id())))
                .isZero();
    }

    @Test
    void silenceIsApprovalWhereTheItemSaysSo() {
        var item = UUID.randomUUID();
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        Desk.publish(content.put("onOverdue", "TACIT_APPROVAL").toString());
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        passed(accepted.id(), "STATUTORY");
        becomes(accepted.id(), "APPROVED");
    }

    @Test
    void aLightThatTurnsIsToldOnce() {
        var supervisor = UUID.randomUUID();
        RealPostgres.execute("cases", """
                insert into copied_posts values ('%1$s', '%1$s', 'SUPERVISE', '%2$s', '330106000000', '2020-01-01', null)
                """.formatted(supervisor, World.MARKET));
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        desk.did(reviewer(), accepted, "review", null);
        passed(accepted.id(), "STATUTORY");
        told(accepted.id());
        RealPostgres.execute(
                "cases",
                "update limits set turns_at = now() where kind = 'STATUTORY' and case_id = '%s'"
                        .formatted(accepted.id()));
        told(accepted.id());
        assertThat(alerts(List.of(accepted.id()))).singleElement().satisfies(alert -> {
            assertThat(alert.path("limit").asString()).isEqualTo("STATUTORY");
            assertThat(alert.path("handler").asString()).endsWith("312");
            assertThat(alert.path("supervisors").get(0).asString()).isEqualTo(supervisor.toString());
            assertThat(alert.path("recipients").size()).isZero();
        });
        assertThat(events(accepted.id(), "APPROVE_TACITLY")).isZero();
    }

    @Test
    void eachLightIsToldOnceThoughManyReplicasSeeIt() throws InterruptedException {
        var cases = IntStream.range(0, 5).mapToObj(_ -> waiting(World.PROMISED)).toList();
        cases.forEach(id -> {
            passed(id, "STATUTORY");
            RealPostgres.execute("cases", OPINION_PASSED.formatted(id));
        });
        replicas.sweep(8);
        cases.forEach(this::told);
        assertThat(alerts(cases))
                .extracting(alert -> alert.path("case").asString() + " "
                        + alert.path("limit").asString())
                .containsExactlyInAnyOrderElementsOf(cases.stream()
                        .flatMap(id -> Stream.of(id + " STATUTORY", id + " OPINION"))
                        .toList());
    }

    /** A case in review that waits for another department's opinion. */
    private UUID waiting(UUID item) {
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        return desk.did(reviewer(), reviewed, "opinions", """
                        {"department": "%s", "question": "?"}
                        """.formatted(World.CIVIL))
                .id();
    }

    private void told(UUID id) {
        await().atMost(Duration.ofSeconds(10)).until(() -> desk.count("""
                        select count(*) from limits
                         where kind = 'STATUTORY' and case_id = '%s' and turns_at is null and told = 'RED'
                        """.formatted(id)) == 1);
    }

    @Test
    void theClockStandsStillDuringASpecialProcedureAndIsExtendedByAnother() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        Desk.refused(desk.act(reviewer(), reviewed, "suspension", "{\"kind\": \"TEST\"}"), 400, "bad-fields");
        var suspended = desk.did(
                reviewer(),
                reviewed,
                "suspension",
                "{\"kind\": \"INSPECTION\", \"basis\": \"行政许可法第四十五条\", \"expectedDays\": 5}");
        desk.get(citizen(), "/v1/cases/{id}", reviewed.id())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUSPENDED")
                .jsonPath("$.light")
                .isEqualTo(null);
        Desk.refused(
                desk.act(decider(), suspended, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"x\"}"),
                409,
                "action-not-allowed");
        var resumed = desk.did(reviewer(), suspended, "resumption", "{\"result\": \"现场符合要求\"}");
        var asked = desk.did(reviewer(), resumed, "extension-request", "{\"reasons\": \"案情复杂\"}");
        desk.get(citizen(), "/v1/cases/{id}/timeline", reviewed.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'ASK_EXTENSION')]")
                .doesNotExist();
        var extended = desk.did(World.approver(), asked, "extension", "{\"reasons\": \"同意延长\"}");
        desk.get(citizen(), "/v1/cases/{id}/limits/STATUTORY/explanation", extended.id())
                .expectBody()
                .jsonPath("$.extension")
                .isEqualTo(10)
                .jsonPath("$.pauses.length()")
                .isEqualTo(1);
    }

    /** The red lights of these cases that were told, after they had time to arrive. */
    private static List<JsonNode> alerts(List<UUID> cases) {
        var keys = cases.stream().map(UUID::toString).toList();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealKafka.bootstrap(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<JsonNode>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("yiwang.cases"));
            for (int round = 0; round < 10; round++) {
                consumer.poll(Duration.ofMillis(300)).forEach(message -> {
                    var fact = Desk.JSON.readTree(message.value());
                    if (keys.contains(message.key())
                            && fact.path("light").asString("").equals("RED")) {
                        found.add(fact);
                    }
                });
            }
        }
        return found;
    }

    private long events(UUID id, String action) {
        return desk.count(
                "select count(*) from case_events where case_id = '%s' and action = '%s'".formatted(id, action));
    }

    /** Lets a limit have begun long ago. */
    private static void passed(UUID id, String kind) {
        RealPostgres.execute("cases", """
                update limits set started_on = '2026-01-05', due_at = '2026-02-10', yellow_at = '2026-02-01',
                                  turns_at = '2026-02-01'
                 where case_id = '%s' and kind = '%s'
                """.formatted(id, kind));
    }

    private void becomes(UUID id, String status) {
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        desk.count("select count(*) from cases where id = '%s' and status = '%s'".formatted(id, status))
                                == 1);
    }
}
