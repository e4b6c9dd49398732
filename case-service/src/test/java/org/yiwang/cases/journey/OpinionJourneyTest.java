package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reviewer asks other departments, which read the case until they have answered. */
@ServiceTest
class OpinionJourneyTest {

    private static final String DECISION = "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}";
    private static final String CONSENT = "{\"answer\":\"CONSENT\",\"reasons\":\"消防通道畅通\"}";

    @Autowired
    private Desk desk;

    @BeforeEach
    void theOtherDepartmentIsKnown() {
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
    }

    @Test
    void whoIsAskedReadsAndAnswersAndThenReadsNoMore() {
        var reviewed = reviewed(World.PROMISED);
        desk.get(elsewhere(), "/v1/cases/{id}", reviewed.id()).expectStatus().isNotFound();
        var asked = desk.did(reviewer(), reviewed, "opinions", asking(World.CIVIL));
        var seen = seen(asked.id());
        assertThat(seen.path("actions").get(0).path("name").asString()).isEqualTo("GIVE_OPINION");
        var url = seen.path("actions").get(0).path("url").asString();
        assertThat(url).isEqualTo("/v1/cases/" + asked.id() + "/opinions/4");
        desk.get(elsewhere(), "/v1/queues")
                .expectBody()
                .jsonPath("$.items[?(@.id == '%s')]".formatted(asked.id()))
                .exists();
        refused(desk.act(decider(), asked, "decision", DECISION), 409, "opinions-open");
        refused(desk.act(reviewer(), asked, "opinions/4", CONSENT), 403, "duty-missing");
        refused(desk.act(elsewhere(), asked, "opinions/9", CONSENT), 409, "action-not-allowed");
        refused(
                desk.act(elsewhere(), asked, "opinions/4", "{\"answer\":\"TACIT\",\"reasons\":\"x\"}"),
                400,
                "bad-fields");

        var given = desk.did(elsewhere(), asked, "opinions/4", CONSENT);
        desk.get(elsewhere(), "/v1/cases/{id}", asked.id()).expectStatus().isNotFound();
        desk.get(elsewhere(), "/v1/queues")
                .expectBody()
                .jsonPath("$.items[?(@.id == '%s')]".formatted(asked.id()))
                .doesNotExist();
        desk.get(reviewer(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'GIVE_OPINION')].texts.reasons")
                .isEqualTo("消防通道畅通");
        desk.get(citizen(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'GIVE_OPINION')]")
                .doesNotExist();
        desk.did(decider(), given, "decision", DECISION);
    }

    @Test
    void onlyAnotherKnownDepartmentIsAskedAndEachOnceAtATime() {
        var reviewed = reviewed(World.PROMISED);
        refused(desk.act(reviewer(), reviewed, "opinions", asking(World.MARKET)), 422, "own-department");
        refused(desk.act(reviewer(), reviewed, "opinions", asking(UUID.randomUUID())), 422, "bad-fields");
        refused(desk.act(reviewer(), reviewed, "opinions", "{}"), 400, "bad-fields");
        refused(desk.act(decider(), reviewed, "opinions", asking(World.CIVIL)), 403, "duty-missing");
        var asked = desk.did(reviewer(), reviewed, "opinions", asking(World.CIVIL));
        refused(desk.act(reviewer(), asked, "opinions", asking(World.CIVIL)), 409, "action-not-allowed");
        var withdrawn = desk.did(citizen(), asked, "withdrawal", "{}");
        assertThat(desk.count("select count(*) from queue_entries where case_id = '%s'".formatted(withdrawn.id())))
                .isZero();
    }

    @Test
    void opinionsAreAskedAtOnceOrInTurnEachInItsOwnTime() {
        var third = UUID.fromString("0199f000-0000-7000-8000-000000000106");
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'third', '杭州市西湖区住建局', 'Xihu Housing Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(third));
        var item = UUID.randomUUID();
        Desk.publish(tacit(item));
        var first = desk.did(reviewer(), reviewed(item), "opinions", asking(World.CIVIL));
        var both = desk.did(reviewer(), first, "opinions", asking(third));
        assertThat(desk.count("""
                select count(*) from opinions where case_id = '%s' and ended_on is null
                   and (department = '%s' and amount = 3 and tacit or department = '%s' and amount = 5 and not tacit)
                """.formatted(both.id(), World.CIVIL, third))).isEqualTo(2);
        var given = desk.did(elsewhere(), both, "opinions/4", CONSENT);
        refused(desk.act(decider(), given, "decision", DECISION), 409, "opinions-open");
        var other = World.official(29, World.post(Duty.REVIEW, third));
        var answered = desk.did(other, given, "opinions/5", CONSENT);
        var again = desk.did(reviewer(), answered, "opinions", asking(World.CIVIL));
        var last = desk.did(elsewhere(), again, "opinions/8", CONSENT);
        desk.did(decider(), last, "decision", DECISION);
    }

    @Test
    void whoWasAskedReadsNoMoreOnceTheCaseIsWithdrawn() {
        var asked = desk.did(reviewer(), reviewed(World.PROMISED), "opinions", asking(World.CIVIL));
        seen(asked.id());
        desk.did(citizen(), asked, "withdrawal", "{}");
        isNoBusinessOfTheOther(asked.id());
    }

    @Test
    void whoWasAskedReadsNoMoreOnceTheCaseIsApprovedTacitly() {
        var item = UUID.randomUUID();
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        Desk.publish(content.put("onOverdue", "TACIT_APPROVAL").toString());
        var asked = desk.did(reviewer(), reviewed(item), "opinions", asking(World.CIVIL));
        RealPostgres.execute("cases", """
                update limits set started_on = '2026-01-05', due_at = '2026-02-10', yellow_at = '2026-02-01',
                                  turns_at = '2026-02-01'
                 where kind = 'STATUTORY' and case_id = '%s'
                """.formatted(asked.id()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> desk.text("select status from cases where id = '%s'".formatted(asked.id()))
                        .equals("APPROVED"));
        isNoBusinessOfTheOther(asked.id());
        assertThat(desk.count("select count(*) from queue_entries where case_id = '%s' and department = '%s'"
                        .formatted(asked.id(), World.MARKET)))
                .isEqualTo(1);
    }

    private void isNoBusinessOfTheOther(UUID id) {
        desk.get(elsewhere(), "/v1/cases/{id}", id).expectStatus().isNotFound();
        desk.get(elsewhere(), "/v1/cases/{id}/timeline", id).expectStatus().isNotFound();
        assertThat(desk.count("select count(*) from queue_entries where case_id = '%s' and department = '%s'"
                        .formatted(id, World.CIVIL)))
                .isZero();
    }

    @Test
    void whoRepeatsItsOpinionGetsTheSameAnswerAndNothingThatCameLater() {
        var asked = desk.did(reviewer(), reviewed(World.PROMISED), "opinions", asking(World.CIVIL));
        var path = "opinions/4";
        var first = desk.act(elsewhere(), asked, path, CONSENT, "mine")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult();
        var etag = Objects.requireNonNull(first.getResponseHeaders().getETag());
        desk.did(decider(), new Kept(asked.id(), etag), "decision", DECISION);
        var again = desk.act(elsewhere(), asked, path, CONSENT, "mine")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", etag)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(again).path("status").asString()).isEqualTo("IN_REVIEW");
        assertThat(again.path("number"))
                .isEqualTo(Objects.requireNonNull(first.getResponseBody()).path("number"));
        assertThat(again.path("outcome").isNull()).isTrue();
        assertThat(again.path("actions").isEmpty()).isTrue();
        refused(
                desk.act(elsewhere(), asked, path, CONSENT.replace("CONSENT", "OBJECTION"), "mine"),
                422,
                "idempotency-key-reused");
        refused(desk.act(elsewhere(), asked, path, CONSENT, "another"), 404, "case-not-found");
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and action = 'GIVE_OPINION'"
                        .formatted(asked.id())))
                .isOne();
    }

    @Test
    void nobodyAnswersForAnotherDepartment() {
        var third = UUID.fromString("0199f000-0000-7000-8000-000000000106");
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'third', '杭州市西湖区住建局', 'Xihu Housing Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(third));
        var first = desk.did(reviewer(), reviewed(World.PROMISED), "opinions", asking(third));
        var asked = desk.did(reviewer(), first, "opinions", asking(World.CIVIL));
        assertThat(seen(asked.id()).path("actions").get(0).path("url").asString())
                .isEqualTo("/v1/cases/" + asked.id() + "/opinions/5");
        refused(desk.act(elsewhere(), asked, "opinions/4", CONSENT), 403, "duty-missing");
        desk.did(elsewhere(), asked, "opinions/5", CONSENT);
    }

    private Kept askedWhereSilenceIsConsent() {
        var item = UUID.randomUUID();
        Desk.publish(tacit(item));
        return desk.did(reviewer(), reviewed(item), "opinions", asking(World.CIVIL));
    }

    @Test
    void silenceIsConsentWhereTheItemSaysSo() {
        var asked = askedWhereSilenceIsConsent();
        RealPostgres.execute("cases", """
                update opinions set yellow_at = '2026-02-01', due_at = '2026-02-02', turns_at = '2026-02-02'
                 where case_id = '%s'
                """.formatted(asked.id()));
        await().atMost(Duration.ofSeconds(10)).until(() -> desk.count("""
                        select count(*) from opinions where case_id = '%s' and answer = 'TACIT' and ended_on is not null
                        """.formatted(asked.id())) == 1);
        desk.get(reviewer(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'GIVE_OPINION')].by")
                .isEqualTo("SYSTEM");
    }

    @Test
    void betweenTheEndOfTheTimeAndTheRoundNobodyObjectsAnyMore() {
        var asked = askedWhereSilenceIsConsent();
        RealPostgres.execute("cases", """
                update opinions set started_on = '2026-01-05', turns_at = null where case_id = '%s'
                """.formatted(asked.id()));
        var objection = "{\"answer\":\"OBJECTION\",\"reasons\":\"消防通道不畅\"}";
        refused(desk.act(elsewhere(), asked, "opinions/4", objection), 409, "time-passed");
    }

    /** An item by which the silence of one department is consent after three working days. */
    private static String tacit(UUID item) {
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        content.set("procedure", Desk.JSON.readTree("""
                {"opinions": [{"department": "%s", "limit": {"amount": 3, "unit": "WORKING_DAYS"}, "tacitConsent": true}]}
                """.formatted(World.CIVIL)));
        return content.toString();
    }

    private Kept reviewed(UUID item) {
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        return desk.did(reviewer(), accepted, "review", null);
    }

    private static String asking(UUID department) {
        return "{\"department\": \"%s\", \"question\": \"请核实消防条件\"}".formatted(department);
    }

    private JsonNode seen(UUID id) {
        return Objects.requireNonNull(desk.get(elsewhere(), "/v1/cases/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
