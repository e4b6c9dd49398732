package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.cases.trail.Bell;
import org.yiwang.defaults.testing.RealKafka;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Facts name the officials whom they concern, by person and department, and desks that wait are nudged. */
@ServiceTest
class AlertJourneyTest {

    private static final String CONSENT = "{\"answer\":\"CONSENT\",\"reasons\":\"消防通道畅通\"}";
    private static final String HANDLER = "0199f000-0000-7000-8000-000000000312";

    @Autowired
    private Desk desk;

    @Autowired
    private Bell bell;

    private final UUID colleague = UUID.randomUUID();

    @BeforeEach
    void theOtherDepartmentIsKnown() {
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
    }

    @Test
    void anOpinionIsToldToWhoReviewsThereAndItsAnswerToTheHandler() {
        holds(colleague, Duty.REVIEW, World.CIVIL, "null");
        var former = UUID.randomUUID();
        holds(former, Duty.REVIEW, World.CIVIL, "'2021-01-01'");
        var clerk = UUID.randomUUID();
        holds(clerk, Duty.INTAKE, World.CIVIL, "null");
        var reviewed = reviewed();
        var rungThere = rung(reviewed);
        var asked = desk.did(reviewer(), reviewed, "opinions", asking());
        assertThat(rungThere).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(ring(asked));

        var told = told(asked.id(), "ASK_OPINION");
        assertThat(people(told)).contains(colleague.toString()).doesNotContain(former.toString(), clerk.toString());
        assertThat(told.at("/officials/0/department").asString()).isEqualTo(World.CIVIL.toString());
        assertThat(told.path("limits")
                        .valueStream()
                        .map(limit -> limit.path("kind").asString()))
                .contains("OPINION");
        assertThat(told.toString()).doesNotContain("请核实消防条件", "李晓梅");

        var rungAgain = rung(asked);
        desk.did(elsewhere(), asked, "opinions/4", CONSENT);
        assertThat(rungAgain).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(ring(asked));
        assertThat(people(told(asked.id(), "GIVE_OPINION"))).containsExactly(HANDLER);
    }

    @Test
    void anExtensionIsToldToWhoApprovesItAndThenToTheHandler() {
        var reviewed = reviewed();
        var asked = desk.did(reviewer(), reviewed, "extension-request", "{\"reasons\": \"案情复杂\"}");
        assertThat(people(told(asked.id(), "ASK_EXTENSION"))).contains(World.APPROVER.toString());
        desk.did(World.approver(), asked, "extension", "{\"reasons\": \"同意延长\"}");
        assertThat(people(told(asked.id(), "EXTEND"))).containsExactly(HANDLER);
    }

    @Test
    void whoDoesItIsNotToldOfIt() {
        var both = UUID.fromString("0199f000-0000-7000-8000-000000000371");
        holds(both, Duty.APPROVE, World.MARKET, "null");
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var who = World.official(71, World.post(Duty.REVIEW, World.MARKET));
        var reviewed = desk.did(who, accepted, "review", null);
        desk.did(who, reviewed, "extension-request", "{\"reasons\": \"案情复杂\"}");
        assertThat(people(told(reviewed.id(), "ASK_EXTENSION"))).doesNotContain(both.toString());
        assertThat(told(reviewed.id(), "ACCEPT").path("officials").size()).isZero();
    }

    @Test
    void norIsWhoseOwnCaseItIs() {
        var office = UUID.randomUUID();
        var person = UUID.randomUUID();
        RealPostgres.execute(
                "cases",
                "insert into linked_persons values ('%1$s', '%2$s'), ('%2$s', '%1$s')".formatted(office, person));
        holds(office, Duty.APPROVE, World.MARKET, "null");
        holds(office, Duty.INTAKE, World.MARKET, "null");
        holds(colleague, Duty.INTAKE, World.MARKET, "null");
        var own = desk.submitted(TestTokens.citizen(person, "林晓"), World.PROMISED);
        RealPostgres.execute(
                "cases",
                "update limits set turns_at = '2026-02-01', yellow_at = '2026-02-01' where case_id = '%s'"
                        .formatted(own.id()));
        assertThat(people(turned(own.id(), "INTAKE")))
                .contains(colleague.toString())
                .doesNotContain(office.toString());
        var reviewed = desk.did(reviewer(), desk.did(intake(), own, "acceptance", null), "review", null);
        desk.did(reviewer(), reviewed, "extension-request", "{\"reasons\": \"案情复杂\"}");
        assertThat(people(told(reviewed.id(), "ASK_EXTENSION")))
                .contains(World.APPROVER.toString())
                .doesNotContain(office.toString());
    }

    @Test
    void aLightOfACaseNobodyHandlesIsToldToWhoCouldTakeIt() {
        holds(colleague, Duty.INTAKE, World.MARKET, "null");
        var submitted = desk.submitted(citizen(), World.PROMISED);
        RealPostgres.execute(
                "cases",
                "update limits set turns_at = '2026-02-01', yellow_at = '2026-02-01' where case_id = '%s'"
                        .formatted(submitted.id()));
        var told = turned(submitted.id(), "INTAKE");
        assertThat(told.path("light").asString()).isEqualTo("YELLOW");
        assertThat(people(told)).contains(colleague.toString());
    }

    @Test
    void theTimeForAnOpinionThatPassesIsToldOnceThereAndHere() {
        holds(colleague, Duty.REVIEW, World.CIVIL, "null");
        var asked = desk.did(reviewer(), reviewed(), "opinions", asking());
        RealPostgres.execute("cases", """
                update opinions set yellow_at = '2026-02-01', turns_at = '2026-02-01' where case_id = '%s'
                """.formatted(asked.id()));
        var near = lit(asked.id(), "YELLOW");
        assertThat(near.path("limit").asString()).isEqualTo("OPINION");
        assertThat(people(near)).contains(colleague.toString()).doesNotContain(HANDLER);
        RealPostgres.execute("cases", """
                update opinions set due_at = '2026-02-02', turns_at = '2026-02-02' where case_id = '%s'
                """.formatted(asked.id()));
        assertThat(people(lit(asked.id(), "RED"))).contains(colleague.toString(), HANDLER);
        assertThat(desk.count("select count(*) from opinions where case_id = '%s' and turns_at is not null"
                        .formatted(asked.id())))
                .isZero();
    }

    @Test
    void whatIsOwedIsToldToTheApplicantAndToWhoFollowsItUp() {
        var supervisor = UUID.randomUUID();
        holds(supervisor, Duty.SUPERVISE, World.MARKET, "null");
        var approved = owing();
        RealPostgres.execute("cases", """
                update obligations set yellow_at = '2026-02-01', turns_at = '2026-02-01' where case_id = '%s'
                """.formatted(approved.id()));
        var near = lit(approved.id(), "YELLOW");
        assertThat(near.path("limit").asString()).isEqualTo("OBLIGATION");
        assertThat(near.at("/recipients/0").asString()).isEqualTo(World.LI_XIAOMEI.toString());
        assertThat(people(near)).doesNotContain(supervisor.toString());
        RealPostgres.execute("cases", """
                update obligations set due_at = '2026-02-02', turns_at = '2026-02-02' where case_id = '%s'
                """.formatted(approved.id()));
        var late = lit(approved.id(), "RED");
        assertThat(late.at("/recipients/0").asString()).isEqualTo(World.LI_XIAOMEI.toString());
        assertThat(people(late)).contains(supervisor.toString());
    }

    /** An organisation has no inbox: who entered its case is told, by his mandate, of what is owed and of a supplement. */
    @Test
    void theTimeOfAnOrganisationIsToldToWhoEnteredItsCase() {
        var approved = owing();
        var mandate = ofAnOrganisation(approved);
        RealPostgres.execute("cases", """
                update obligations set yellow_at = '2026-02-01', turns_at = '2026-02-01' where case_id = '%s'
                """.formatted(approved.id()));
        toldToTheAgent(lit(approved.id(), "YELLOW"), mandate);

        var wanted = "{\"wanted\": [{\"pointer\": \"/form/shopName\", \"note\": \"不一致\"}]}";
        var asked = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "supplement-request", wanted);
        mandate = ofAnOrganisation(asked);
        RealPostgres.execute(
                "cases",
                "update limits set turns_at = '2026-02-01', yellow_at = '2026-02-01' where case_id = '%s' and kind = '%s'"
                        .formatted(asked.id(), "SUPPLEMENT"));
        toldToTheAgent(turned(asked.id(), "SUPPLEMENT"), mandate);
    }

    private static void toldToTheAgent(JsonNode fact, UUID mandate) {
        assertThat(fact.path("recipients")).isEmpty();
        assertThat(fact.at("/agents/0/person").asString()).isEqualTo(World.LI_XIAOMEI.toString());
        assertThat(fact.at("/agents/0/mandate").asString()).isEqualTo(mandate.toString());
    }

    /** As if the case had been entered for an organisation under this mandate. */
    private static UUID ofAnOrganisation(Kept kept) {
        var mandate = UUID.randomUUID();
        RealPostgres.execute("cases", """
                update cases set applicant_kind = 'ORGANISATION', applicant_id = '%s', mandate_id = '%s' where id = '%s'
                """.formatted(UUID.randomUUID(), mandate, kept.id()));
        return mandate;
    }

    @Test
    void whatIsSuppliedForAnObligationIsNotRemindedOfAndIsToldToReviewers() {
        holds(colleague, Duty.REVIEW, World.MARKET, "null");
        var approved = owing();
        var document = new Uploads(desk.http())
                .uploaded(citizen(), approved.id(), "身份证.pdf", "application/pdf", Uploads.pdf(99));
        var supplied =
                desk.did(citizen(), approved, "obligations/1/fulfilment", "{\"document\":\"%s\"}".formatted(document));
        assertThat(people(told(supplied.id(), "FULFIL"))).contains(colleague.toString());
        assertThat(turning(supplied)).isZero();
        desk.did(reviewer(), supplied, "obligations/1/confirmation", "{\"fulfilled\":false,\"note\":\"看不清\"}");
        assertThat(turning(supplied)).isEqualTo(1);
    }

    private long turning(Kept kept) {
        return desk.count(
                "select count(*) from obligations where case_id = '%s' and turns_at is not null".formatted(kept.id()));
    }

    /** Approved without a material that is brought later. */
    private Kept owing() {
        var item = UUID.randomUUID();
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "ON_THE_SPOT"));
        ((ObjectNode) content.at("/materials/0")).set("owed", Desk.JSON.readTree("""
                {"as": "LATER", "limit": {"amount": 30, "unit": "CALENDAR_DAYS"}}
                """));
        Desk.publish(content.toString());
        var owes =
                "{\"owes\":[\"%s\"]}".formatted(content.at("/materials/0/code").asString());
        var submitted = desk.did(citizen(), desk.draft(citizen(), item), "submission", owes);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        return desk.did(World.decider(), accepted, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"可以\"}");
    }

    /** The next ring at the other department's desks for this case. */
    private CompletableFuture<Bell.Ring> rung(Kept kept) {
        return bell.in(List.of(World.CIVIL), false)
                .filter(ring -> ring.caseId().equals(kept.id()))
                .next()
                .toFuture();
    }

    private Bell.Ring ring(Kept kept) {
        return new Bell.Ring(kept.id(), Set.of(World.MARKET, World.CIVIL), false);
    }

    private Kept reviewed() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        return desk.did(reviewer(), accepted, "review", null);
    }

    private static String asking() {
        return "{\"department\": \"%s\", \"question\": \"请核实消防条件\"}".formatted(World.CIVIL);
    }

    private static void holds(UUID person, Duty duty, UUID department, String until) {
        RealPostgres.execute("cases", """
                insert into copied_posts values ('%1$s', '%1$s', '%2$s', '%3$s', '330106000000', '2020-01-01', %4$s)
                on conflict do nothing
                """.formatted(person, duty, department, until));
    }

    private static List<String> people(JsonNode fact) {
        return fact.path("officials")
                .valueStream()
                .map(each -> each.path("person").asString())
                .toList();
    }

    private static JsonNode told(UUID id, String action) {
        return fact(id, "action", action);
    }

    private static JsonNode turned(UUID id, String limit) {
        return fact(id, "limit", limit);
    }

    private static JsonNode lit(UUID id, String light) {
        return fact(id, "light", light);
    }

    /** The one fact of a case that says this, after it had time to arrive. */
    private static JsonNode fact(UUID id, String name, String value) {
        var found = new ArrayList<JsonNode>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            found.clear();
            found.addAll(facts(id, name, value));
            return !found.isEmpty();
        });
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<JsonNode> facts(UUID id, String name, String value) {
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
            for (int round = 0; round < 8; round++) {
                consumer.poll(Duration.ofMillis(300)).forEach(message -> {
                    if (message.key().equals(id.toString())) {
                        var fact = Desk.JSON.readTree(message.value());
                        if (fact.path(name).asString("").equals(value)) {
                            found.add(fact);
                        }
                    }
                });
            }
        }
        return found;
    }
}
