package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.official;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.post;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A township takes in and reviews first, then the county's department decides (Art. 43). */
@ServiceTest
class PreReviewJourneyTest {

    private static final UUID TOWNSHIP = UUID.fromString("0199f000-0000-7000-8000-000000000171");
    private static final UUID FAR_TOWNSHIP = UUID.fromString("0199f000-0000-7000-8000-000000000172");
    private static final String OPINION = "{\"opinion\":\"经入户调查，符合条件\"}";

    @Autowired
    private Desk desk;

    private final UUID item = UUID.randomUUID();

    @BeforeEach
    void anItemIsReviewedByTheTownshipFirst() {
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        content.set("procedure", Desk.JSON.readTree("{\"steps\": [], \"preReview\": \"TOWNSHIP\"}"));
        Desk.publish(content.toString());
        RealPostgres.execute("cases", """
                insert into regions values
                  ('330106109000', '三墩镇', '330106000000', 'TOWNSHIP', '330106109'),
                  ('330110109000', '仓前街道', '330110000000', 'TOWNSHIP', '330110109')
                on conflict do nothing
                """, """
                insert into departments values
                  ('%s', 'sandun', '三墩镇人民政府', 'Sandun Township', '330106109000', '330106109'),
                  ('%s', 'cangqian', '仓前街道办事处', 'Cangqian Office', '330110109000', '330110109')
                on conflict do nothing
                """.formatted(TOWNSHIP, FAR_TOWNSHIP));
    }

    @Test
    void theTownshipHasTheCaseUntilItPassesItUpAndThenOnlyTheCountyHas() {
        var draft = desk.complete(citizen(), item);
        desk.get(citizen(), "/v1/cases/{id}/pre-reviewers", draft.id())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].name")
                .isEqualTo("三墩镇人民政府")
                .jsonPath("$.items[0].regionName")
                .isEqualTo("三墩镇");
        desk.get(otherCitizen(), "/v1/cases/{id}/pre-reviewers", draft.id())
                .expectStatus()
                .isNotFound();

        var submitted = desk.did(citizen(), draft, "submission", naming(TOWNSHIP));
        desk.get(reviewer(), "/v1/cases/{id}", submitted.id()).expectStatus().isNotFound();
        var accepted = desk.did(township(), submitted, "acceptance", null);
        desk.get(citizen(), "/v1/cases/{id}", accepted.id())
                .expectBody()
                .jsonPath("$.department.name")
                .isEqualTo("三墩镇人民政府")
                .jsonPath("$.limits[?(@.kind == 'PRE_REVIEW')].budget.amount")
                .isEqualTo(20);
        var reviewed = desk.did(township(), accepted, "review", null);
        refused(desk.act(township(), reviewed, "passing-up", "{\"opinion\":\" \"}"), 400, "bad-fields");
        refused(desk.act(reviewer(), reviewed, "passing-up", OPINION), 404, "case-not-found");
        refused(
                desk.act(township(), reviewed, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"x\"}"),
                409,
                "action-not-allowed");

        var passed = desk.did(township(), reviewed, "passing-up", OPINION);
        desk.get(township(), "/v1/cases/{id}", passed.id()).expectStatus().isNotFound();
        desk.get(reviewer(), "/v1/queues?item={item}", item)
                .expectBody()
                .jsonPath("$.items[?(@.id == '%s')]".formatted(passed.id()))
                .exists();
        assertThat(desk.count("select count(*) from queue_entries where case_id = '%s'".formatted(passed.id())))
                .isOne();
        desk.get(reviewer(), "/v1/cases/{id}/timeline", passed.id())
                .expectBody()
                .jsonPath("$.items[?(@.texts.opinion)].texts.opinion")
                .isEqualTo("经入户调查，符合条件");
        desk.get(citizen(), "/v1/cases/{id}/timeline", passed.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'PASS_UP')].data.to")
                .isEqualTo(World.MARKET.toString())
                .jsonPath("$.items[?(@.texts.opinion)]")
                .doesNotExist();
        desk.did(decider(), passed, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}");
    }

    @Test
    void whyTheApplicantHadToComeAgainIsReadByTheSupervisorOfWhoeverHasTheCase() {
        var submitted = desk.did(citizen(), desk.complete(citizen(), item), "submission", naming(TOWNSHIP));
        var first = desk.did(township(), submitted, "visits", visit(""));
        var second = desk.did(township(), first, "visits", visit(", \"explanation\": \"首次材料不全\""));
        assertThat(visitsOf(township(), second)).isEqualTo(1);
        var reviewed = desk.did(township(), desk.did(township(), second, "acceptance", null), "review", null);
        var passed = desk.did(township(), reviewed, "passing-up", OPINION);
        assertThat(visitsOf(township(), passed)).isZero();
        assertThat(visitsOf(supervisor(), passed)).isEqualTo(1);
    }

    private int visitsOf(TestTokens supervisor, Desk.Kept kept) {
        var page = desk.get(supervisor, "/v1/queues/repeated-visits?limit=200")
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return (int) Objects.requireNonNull(page)
                .path("items")
                .valueStream()
                .filter(one -> one.at("/visited/id").asString().equals(kept.id().toString()))
                .count();
    }

    private static String visit(String more) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        return "{\"reason\": \"INTAKE\", \"day\": \"%s\"%s}".formatted(today, more);
    }

    @Test
    void whoRepeatsPassingUpGetsTheSameAnswerThoughTheCaseIsTheCountysNow() {
        var submitted = desk.did(citizen(), desk.complete(citizen(), item), "submission", naming(TOWNSHIP));
        var accepted = desk.did(township(), submitted, "acceptance", null);
        var reviewed = desk.did(township(), accepted, "review", null);
        var etag = desk.act(township(), reviewed, "passing-up", OPINION, "up")
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
        desk.act(township(), reviewed, "passing-up", OPINION, "up")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", Objects.requireNonNull(etag))
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("IN_REVIEW")
                .jsonPath("$.handler")
                .doesNotExist();
        refused(desk.act(township(), reviewed, "passing-up", OPINION), 404, "case-not-found");
    }

    @Test
    void theDepartmentNamedIsOneOfTheLowerLevelInTheItemsRegion() {
        var draft = desk.complete(citizen(), item);
        wrong(draft, null, "incomplete");
        wrong(draft, naming(FAR_TOWNSHIP), "incomplete");
        wrong(draft, naming(World.MARKET), "incomplete");
        wrong(draft, naming(UUID.randomUUID()), "incomplete");
        wrong(desk.complete(citizen(), World.PROMISED), naming(TOWNSHIP), "incomplete");
        desk.get(
                        citizen(),
                        "/v1/cases/{id}/pre-reviewers",
                        desk.draft(citizen(), World.PROMISED).id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(0);
    }

    private void wrong(Desk.Kept draft, String body, String problem) {
        desk.act(citizen(), draft, "submission", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + problem)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/preReviewer");
    }

    private static TestTokens supervisor() {
        return official(93, post(Duty.SUPERVISE, World.MARKET));
    }

    private static String naming(UUID department) {
        return "{\"preReviewer\":\"%s\"}".formatted(department);
    }

    private static TestTokens township() {
        return official(
                18,
                post(Duty.INTAKE, TOWNSHIP),
                post(Duty.REVIEW, TOWNSHIP),
                post(Duty.DECIDE, TOWNSHIP),
                post(Duty.SUPERVISE, TOWNSHIP));
    }
}
