package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.post;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.time.BusinessClock;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** What was decided is contested in a case of its own, elsewhere, in time, and handled by nobody who dealt with the first. */
@ServiceTest
class RemedyJourneyTest {

    private static final UUID GOVERNMENT = UUID.fromString("0199f000-0000-7000-8000-000000000107");
    private static final UUID SERVICE_OFFICE = UUID.fromString("0199f000-0000-7000-8000-000000000108");
    private static final UUID APPEAL = UUID.fromString("0199f000-0000-7000-8000-000000000215");
    private static final UUID COMPLAINT = UUID.fromString("0199f000-0000-7000-8000-000000000216");

    private static final TestTokens GOVERNMENT_CLERK = World.official(
            71, post(Duty.INTAKE, GOVERNMENT), post(Duty.REVIEW, GOVERNMENT), post(Duty.DECIDE, GOVERNMENT));

    private static final TestTokens REVIEWER_OF_BOTH =
            World.official(12, post(Duty.REVIEW, World.MARKET), post(Duty.INTAKE, GOVERNMENT));

    @Autowired
    private Desk desk;

    @Autowired
    private BusinessClock clock;

    @BeforeEach
    void whoDecidesOnRemediesIsKnown() {
        Desk.publish(World.item(APPEAL, "PROMISED").replace(World.MARKET.toString(), GOVERNMENT.toString()));
        Desk.publish(World.item(COMPLAINT, "PROMISED").replace(World.MARKET.toString(), SERVICE_OFFICE.toString()));
        RealPostgres.execute("cases", """
                insert into departments values
                  ('%s', 'gov', '杭州市西湖区人民政府', 'People''s Government of Xihu District', '330106000000', '330106'),
                  ('%s', 'office', '杭州市西湖区政务服务管理办公室', 'Xihu Government Service Office', '330106000000', '330106')
                on conflict do nothing
                """.formatted(GOVERNMENT, SERVICE_OFFICE));
    }

    @AfterEach
    void today() {
        clock.move(Duration.ZERO);
    }

    @Test
    void aRefusalIsContestedBeforeTheGovernmentOfThatLevel() {
        var refused = refusal();
        var ways = remedies(citizen(), refused).path("ways");
        assertThat(ways.get(0).path("kind").asString()).isEqualTo("APPEAL");
        assertThat(ways.get(0).path("standing").asString()).isEqualTo("OPEN");
        assertThat(ways.get(0).at("/department/name").asString()).isEqualTo("杭州市西湖区人民政府");
        assertThat(LocalDate.parse(ways.get(0).path("until").asString()))
                .isAfterOrEqualTo(LocalDate.now().plusDays(59));
        assertThat(ways.get(1).at("/department/name").asString()).isEqualTo("杭州市西湖区政务服务管理办公室");

        var draft = opened(refused, "appeals");
        assertThat(seen(citizen(), draft).at("/department/id").asString()).isEqualTo(GOVERNMENT.toString());
        assertThat(remedies(citizen(), draft).at("/contests/id").asString())
                .isEqualTo(refused.id().toString());
        refused(desk.get(GOVERNMENT_CLERK, "/v1/cases/{id}", refused.id()), 404, "case-not-found");
        refused(open(citizen(), refused, "appeals", UUID.randomUUID().toString()), 409, "remedy-filed");

        var submitted = handedIn(draft);
        assertThat(seen(citizen(), submitted).path("number").asString())
                .isNotEqualTo(seen(citizen(), refused).path("number").asString());
        await().atMost(Duration.ofSeconds(15)).until(() -> noted(refused, "APPEAL") == 1);
        var filed = remedies(reviewer(), refused).path("filed");
        assertThat(filed.get(0).path("id").asString()).isEqualTo(submitted.id().toString());
        assertThat(filed.get(0).path("status").asString()).isEqualTo("SUBMITTED");
        refused(desk.get(reviewer(), "/v1/cases/{id}", submitted.id()), 404, "case-not-found");

        desk.get(GOVERNMENT_CLERK, "/v1/cases/{id}", refused.id())
                .expectStatus()
                .isOk();
        desk.get(GOVERNMENT_CLERK, "/v1/cases/{id}/timeline", refused.id())
                .expectStatus()
                .isOk();
        assertThat(seen(GOVERNMENT_CLERK, refused).path("actions")).isEmpty();
        refused(desk.get(elsewhere(), "/v1/cases/{id}", refused.id()), 404, "case-not-found");

        var accepted = desk.did(GOVERNMENT_CLERK, submitted, "acceptance", null);
        desk.get(citizen(), "/v1/cases/{id}/limits/STATUTORY/explanation", accepted.id())
                .expectBody()
                .jsonPath("$.budget.amount")
                .isEqualTo(60)
                .jsonPath("$.budget.unit")
                .isEqualTo("CALENDAR_DAYS");
        desk.did(citizen(), accepted, "withdrawal", "{}");
        refused(desk.get(GOVERNMENT_CLERK, "/v1/cases/{id}", refused.id()), 404, "case-not-found");
        assertThat(noted(refused, "APPEAL")).as("once").isEqualTo(1);
    }

    @Test
    void whoDealtWithTheFirstCaseDoesNotHandleTheRemedy() {
        var submitted = handedIn(opened(refusal(), "appeals"));
        refused(desk.get(REVIEWER_OF_BOTH, "/v1/cases/{id}", submitted.id()), 404, "case-not-found");
        refused(desk.act(REVIEWER_OF_BOTH, submitted, "acceptance", null), 409, "own-case");
        desk.did(GOVERNMENT_CLERK, submitted, "acceptance", null);
    }

    @Test
    void filedTooLateItSaysWhenTheTimeEndedAndAComplaintIsStillOpen() {
        var declined = desk.did(
                intake(),
                desk.submitted(citizen(), World.PROMISED),
                "non-acceptance",
                "{\"reasons\": \"x\", \"whereInstead\": \"y\"}");
        serve(declined, "NON_ACCEPTANCE");
        var begun = opened(declined, "appeals");
        clock.move(Duration.ofDays(75));
        var answer = desk.act(citizen(), complete(begun), "submission", null);
        refused(answer, 409, "remedy-too-late");
        desk.get(citizen(), "/v1/cases/{id}", begun.id()).expectStatus().isOk();
        RealPostgres.execute("cases", "update cases set status = 'WITHDRAWN' where id = '%s'".formatted(begun.id()));
        var ways = remedies(citizen(), declined).path("ways");
        assertThat(ways.get(0).path("standing").asString()).isEqualTo("TOO_LATE");
        open(citizen(), declined, "appeals", UUID.randomUUID().toString())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/remedy-too-late")
                .jsonPath("$.until")
                .isEqualTo(ways.get(0).path("until").asString())
                .jsonPath("$.courtUntil")
                .exists();
        assertThat(ways.get(1).path("standing").asString()).isEqualTo("OPEN");
        handedIn(opened(declined, "complaints"));
        await().atMost(Duration.ofSeconds(15)).until(() -> noted(declined, "COMPLAIN") == 1);
    }

    @Test
    void aDraftHasTheTimeTheRecordedServiceGivesWhenItIsHandedIn() {
        var declined = desk.did(
                intake(),
                desk.submitted(citizen(), World.PROMISED),
                "non-acceptance",
                "{\"reasons\": \"x\", \"whereInstead\": \"y\"}");
        var begun = complete(opened(declined, "appeals"));
        assertThat(remedies(citizen(), declined).at("/ways/0/until").isNull()).isTrue();
        serve(declined, "NON_ACCEPTANCE");
        assertThat(remedies(citizen(), declined).at("/ways/0/until").isNull()).isFalse();
        clock.move(Duration.ofDays(75));
        refused(desk.act(citizen(), begun, "submission", null), 409, "remedy-too-late");
        RealPostgres.execute("cases", """
                update notices set served_on = current_date + 60 where case_id = '%s' and kind = 'NON_ACCEPTANCE'
                """.formatted(declined.id()));
        desk.did(citizen(), begun, "submission", null);
    }

    @Test
    void whatIsNotDecidedIsNotContestedAndOnlyByItsApplicant() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        refused(open(citizen(), submitted, "appeals", UUID.randomUUID().toString()), 409, "action-not-allowed");
        var refused = refusal();
        refused(open(otherCitizen(), refused, "appeals", UUID.randomUUID().toString()), 404, "case-not-found");
        refused(open(intake(), refused, "appeals", UUID.randomUUID().toString()), 403, "forbidden");
        refused(desk.get(otherCitizen(), "/v1/cases/{id}/remedies", refused.id()), 404, "case-not-found");
        var stale = new Kept(refused.id(), "\"1\"");
        refused(open(citizen(), stale, "complaints", UUID.randomUUID().toString()), 412, "stale-version");
        refused(desk.act(citizen(), refused, "appeals", "{\"form\": {\"shopName\": 5}, \"x\": 1}"), 400, "bad-fields");
        refused(desk.act(citizen(), refused, "appeals", "{\"form\": {\"shopName\": 5}}"), 400, "bad-fields");
    }

    @Test
    void aReconsiderationIsDecidedInTheWordsOfItsLaw() {
        var refused = refusal();
        var submitted = handedIn(opened(refused, "appeals"));
        await().atMost(Duration.ofSeconds(15)).until(() -> noted(refused, "APPEAL") == 1);
        var accepted = desk.did(GOVERNMENT_CLERK, submitted, "acceptance", null);
        var reviewed = desk.did(GOVERNMENT_CLERK, accepted, "review", null);
        RealPostgres.execute(
                "cases", """
                insert into copied_posts values ('%2$s', '%1$s', 'DECIDE', '%3$s', '330106000000', '2020-01-01', null)
                """.formatted(UUID.randomUUID(), "0199f000-0000-7000-8000-000000000371", GOVERNMENT));
        var decision = "{\"outcome\": \"APPROVED\", \"reasons\": \"事实不清\"%s}";
        wrong(desk.act(GOVERNMENT_CLERK, reviewed, "decision", decision.formatted("")));
        for (var other : List.of("UPHELD", "JUSTIFIED")) {
            var body = decision.formatted(", \"result\": \"" + other + "\"");
            wrong(desk.act(GOVERNMENT_CLERK, reviewed, "decision", body));
        }
        desk.get(
                        GOVERNMENT_CLERK,
                        "/v1/cases/{id}/preview?action=DECIDE&outcome=APPROVED&result=REVOKED",
                        reviewed.id())
                .expectStatus()
                .isOk();
        desk.did(GOVERNMENT_CLERK, reviewed, "decision", decision.formatted(", \"result\": \"REVOKED\""));
        assertThat(seen(citizen(), reviewed).path("status").asString()).isEqualTo("APPROVED");
        assertThat(seen(citizen(), reviewed).path("result").asString()).isEqualTo("REVOKED");
        assertThat(remedies(citizen(), refused).at("/filed/0/result").asString())
                .isEqualTo("REVOKED");
        desk.get(citizen(), "/v1/cases/{id}/timeline", reviewed.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'DECIDE')].data.result")
                .isEqualTo("REVOKED");
        desk.get(citizen(), "/v1/cases/{id}/notices", reviewed.id())
                .expectBody()
                .jsonPath("$.items[?(@.kind == 'RECONSIDERATION')]")
                .isNotEmpty()
                .jsonPath("$.items[?(@.kind == 'APPROVAL')]")
                .isEmpty();
        serve(reviewed, "RECONSIDERATION");
        withinFifteenDaysBeforeTheCourtAndNotReconsideredAgain(reviewed);
        var plain = desk.did(
                reviewer(),
                desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null),
                "review",
                null);
        wrong(desk.act(decider(), plain, "decision", decision.formatted(", \"result\": \"REVOKED\"")));
    }

    @Test
    void aReconsiderationThatIsNotTakenUpIsNotReconsideredButTakenToCourtWithinFifteenDays() {
        var submitted = handedIn(opened(refusal(), "appeals"));
        var declined = desk.did(
                GOVERNMENT_CLERK, submitted, "non-acceptance", "{\"reasons\": \"x\", \"whereInstead\": \"y\"}");
        serve(declined, "NON_ACCEPTANCE");
        withinFifteenDaysBeforeTheCourtAndNotReconsideredAgain(declined);
    }

    private void withinFifteenDaysBeforeTheCourtAndNotReconsideredAgain(Kept remedy) {
        var seen = remedies(citizen(), remedy);
        assertThat(seen.path("ways").valueStream().map(way -> way.path("kind").asString()))
                .containsExactly("COMPLAINT");
        var served = LocalDate.parse(seen.path("servedOn").asString());
        assertThat(LocalDate.parse(seen.path("courtUntil").asString()))
                .isBetween(served.plusDays(15), served.plusDays(25));
        var current = new Kept(remedy.id(), etag(remedy));
        refused(open(citizen(), current, "appeals", UUID.randomUUID().toString()), 409, "action-not-allowed");
    }

    private static void serve(Kept kept, String kind) {
        RealPostgres.execute("cases", """
                update notices set served_way = 'IN_PERSON', served_at = now(), served_on = current_date
                 where case_id = '%s' and kind = '%s'
                """.formatted(kept.id(), kind));
    }

    private static void wrong(ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/result");
    }

    @Test
    void theSameRequestOpensOneDraft() {
        var refused = refusal();
        var key = UUID.randomUUID().toString();
        var first = json(open(citizen(), refused, "complaints", key), 201);
        var again = json(open(citizen(), refused, "complaints", key), 201);
        assertThat(again.path("id")).isEqualTo(first.path("id"));
    }

    private Kept refusal() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        var decided = desk.did(decider(), reviewed, "decision", "{\"outcome\": \"REFUSED\", \"reasons\": \"不符合条件\"}");
        return desk.did(intake(), decided, "delivery", "{\"way\": \"ELECTRONIC\"}");
    }

    private ResponseSpec open(TestTokens who, Kept kept, String what, String key) {
        return desk.act(
                who, kept, what, "{\"form\": {\"shopName\": \"小梅面馆\", \"idNumber\": \"330106199001011234\"}}", key);
    }

    private Kept opened(Kept contested, String what) {
        var current = new Kept(contested.id(), etag(contested));
        var answer = open(citizen(), current, what, UUID.randomUUID().toString())
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult();
        var id = Objects.requireNonNull(answer.getResponseBody()).path("id").asString();
        assertThat(answer.getResponseHeaders().getFirst("Location")).isEqualTo("/v1/cases/" + id);
        return new Kept(
                UUID.fromString(id),
                Objects.requireNonNull(answer.getResponseHeaders().getETag()));
    }

    private static Kept complete(Kept draft) {
        RealPostgres.execute("cases", """
                insert into materials values ('%1$s', '%1$s', 'identity-card', 'UPLOAD', 'PENDING', null, now())
                """.formatted(draft.id()));
        return draft;
    }

    private Kept handedIn(Kept draft) {
        return desk.did(citizen(), complete(draft), "submission", null);
    }

    private String etag(Kept kept) {
        return Objects.requireNonNull(desk.get(citizen(), "/v1/cases/{id}", kept.id())
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());
    }

    private JsonNode remedies(TestTokens who, Kept kept) {
        return json(desk.get(who, "/v1/cases/{id}/remedies", kept.id()), 200);
    }

    private JsonNode seen(TestTokens who, Kept kept) {
        return json(desk.get(who, "/v1/cases/{id}", kept.id()), 200);
    }

    private static JsonNode json(ResponseSpec answer, int status) {
        return Objects.requireNonNull(answer.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private long noted(Kept contested, String action) {
        return desk.count("select count(*) from case_events where case_id = '%s' and action = '%s'"
                .formatted(contested.id(), action));
    }
}
