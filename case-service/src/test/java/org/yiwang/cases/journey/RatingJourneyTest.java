package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** A closed case is rated once, apart from its trail; one or two stars are answered by somebody else than its handler. */
@ServiceTest
class RatingJourneyTest {

    private static final TestTokens SUPERVISOR = World.official(61, World.post(Duty.SUPERVISE, World.MARKET));

    private static final TestTokens REVIEWER_WHO_SUPERVISES =
            World.official(12, World.post(Duty.REVIEW, World.MARKET), World.post(Duty.SUPERVISE, World.MARKET));

    private static final String BAD = "{\"stars\": 2, \"words\": \"两次让我补交同一份材料\"}";
    private static final String ANSWER = "{\"answer\": \"材料清单已经更正\"}";

    @Autowired
    private Desk desk;

    @Test
    void aBadRatingIsAnsweredAndTheApplicantReadsTheAnswer() {
        var closed = closed();
        assertThat(names(closed)).contains("RATE");
        var rated = desk.did(citizen(), closed, "rating", BAD);
        assertThat(names(rated)).doesNotContain("RATE");
        assertThat(events(rated.id())).as("no event").isEqualTo(6);
        assertThat(given(rated).at("/rectification/answer").isNull()).isTrue();
        assertThat(given(rated).at("/rectification/light").asString()).isEqualTo("GREEN");
        desk.get(citizen(), "/v1/cases/{id}/limits/RECTIFICATION/explanation", rated.id())
                .expectBody()
                .jsonPath("$.budget.amount")
                .isEqualTo(5)
                .jsonPath("$.light")
                .isEqualTo("GREEN");

        var waiting = waiting(SUPERVISOR, rated);
        assertThat(waiting.path("words").asString()).isEqualTo("两次让我补交同一份材料");
        assertThat(waiting.path("answerable").asBoolean()).isTrue();
        assertThat(waiting.toString()).doesNotContain("李晓梅").doesNotContain(World.LI_XIAOMEI.toString());
        assertThat(listed(SUPERVISOR, "OPEN", rated)).isNotNull();
        assertThat(desk.count("""
                        select count(*) from access_records
                         where resource_kind = 'QUEUE' and '%s' = any(shown)
                        """.formatted(rated.id()))).isPositive();

        var answered = answer(SUPERVISOR, rated.id(), "\"1\"", ANSWER)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"2\"")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(Objects.requireNonNull(answered).path("answerable").asBoolean())
                .isFalse();
        assertThat(given(rated).at("/rectification/answer").asString()).isEqualTo("材料清单已经更正");
        assertThat(listed(SUPERVISOR, "OPEN", rated)).isNull();
        assertThat(listed(SUPERVISOR, "ANSWERED", rated)).isNotNull();
        assertThat(desk.count("""
                        select count(*) from limits where case_id = '%s' and kind = 'RECTIFICATION'
                           and ended_on is not null and turns_at is null
                        """.formatted(rated.id()))).isEqualTo(1);
        refused(answer(SUPERVISOR, rated.id(), "\"2\"", ANSWER), 409, "answered-already");
        refused(answer(SUPERVISOR, rated.id(), "\"1\"", ANSWER), 412, "stale-version");
    }

    @Test
    void aGoodRatingWaitsForNobody() {
        var rated = desk.did(citizen(), closed(), "rating", "{\"stars\": 5}");
        assertThat(given(rated).path("rectification").isNull()).isTrue();
        assertThat(given(rated).path("words").asString()).isEmpty();
        refused(desk.get(SUPERVISOR, "/v1/rectifications/{id}", rated.id()), 404, "rectification-not-found");
        refused(desk.act(citizen(), rated, "rating", BAD), 409, "action-not-allowed");
    }

    @Test
    void whoWasNotAcceptedMayRateToo() {
        var declined = desk.did(
                intake(),
                desk.submitted(citizen(), World.PROMISED),
                "non-acceptance",
                "{\"reasons\": \"x\", \"whereInstead\": \"y\"}");
        desk.did(citizen(), declined, "rating", "{\"stars\": 1, \"words\": \"没有说明理由\"}");
        assertThat(listed(intake(), "OPEN", declined)).isNotNull();
    }

    @Test
    void theSameRequestRatesOnceAndAnotherBodyUnderItsKeyIsRefused() {
        var closed = closed();
        var key = UUID.randomUUID().toString();
        desk.act(citizen(), closed, "rating", BAD, key).expectStatus().isOk();
        desk.act(citizen(), closed, "rating", BAD, key).expectStatus().isOk();
        desk.act(citizen(), closed, "rating", "{\"stars\": 3}", key)
                .expectStatus()
                .isEqualTo(422);
        assertThat(desk.count("select count(*) from ratings where case_id = '%s'".formatted(closed.id())))
                .isEqualTo(1);
    }

    @Test
    void whatIsNotRightIsNamed() {
        var closed = closed();
        for (var body : new String[] {"{}", "{\"stars\": 0}", "{\"stars\": 6}", "{\"stars\": 3, \"name\": \"x\"}"}) {
            refused(desk.act(citizen(), closed, "rating", body), 400, "bad-fields");
        }
        var long_ = "{\"stars\": 6, \"words\": \"%s\"}".formatted("长".repeat(2001));
        desk.act(citizen(), closed, "rating", long_)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/stars')]")
                .exists()
                .jsonPath("$.errors[?(@.pointer == '/words')]")
                .exists();
        refused(desk.act(otherCitizen(), closed, "rating", BAD), 404, "case-not-found");
        refused(desk.act(intake(), closed, "rating", BAD), 403, "forbidden");
        refused(desk.get(citizen(), "/v1/cases/{id}/rating", closed.id()), 404, "not-rated");
        var submitted = desk.submitted(citizen(), World.PROMISED);
        refused(desk.act(citizen(), submitted, "rating", BAD), 409, "action-not-allowed");
        refused(desk.act(citizen(), new Kept(closed.id(), "\"1\""), "rating", BAD), 412, "stale-version");
    }

    @Test
    void itIsForWhoTakesInOrSupervisesHereAndNotForWhoHandledTheCase() {
        var rated = desk.did(citizen(), closed(), "rating", BAD);
        refused(desk.get(reviewer(), "/v1/rectifications"), 403, "forbidden");
        assertThat(listed(elsewhere(), "OPEN", rated)).isNull();
        refused(desk.get(elsewhere(), "/v1/rectifications/{id}", rated.id()), 404, "rectification-not-found");
        refused(answer(elsewhere(), rated.id(), "\"1\"", ANSWER), 404, "rectification-not-found");
        assertThat(waiting(REVIEWER_WHO_SUPERVISES, rated).path("answerable").asBoolean())
                .isFalse();
        refused(answer(REVIEWER_WHO_SUPERVISES, rated.id(), "\"1\"", ANSWER), 409, "handled-before");
        refused(answer(SUPERVISOR, rated.id(), "\"1\"", "{\"answer\": \" \"}"), 400, "bad-fields");
        refused(desk.get(SUPERVISOR, "/v1/rectifications?state=SOME"), 400, "bad-parameter");
    }

    @Test
    void aLightThatTurnsIsToldToSupervisorsAndNotToTheHandler() {
        var rated = desk.did(citizen(), closed(), "rating", BAD);
        RealPostgres.execute("cases", """
                update limits set started_on = '2026-01-05', due_at = '2026-01-12 16:00Z', yellow_at = '2026-01-07 16:00Z',
                                  turns_at = now()
                 where case_id = '%s' and kind = 'RECTIFICATION'
                """.formatted(rated.id()));
        await().atMost(Duration.ofSeconds(10)).until(() -> desk.count("""
                        select count(*) from limits
                         where case_id = '%s' and kind = 'RECTIFICATION' and told = 'RED' and turns_at is null
                        """.formatted(rated.id())) == 1);
        assertThat(waiting(SUPERVISOR, rated).path("light").asString()).isEqualTo("RED");
    }

    @Test
    void theDueDateFollowsTheCalendar() {
        var rated = desk.did(citizen(), closed(), "rating", BAD);
        RealPostgres.execute("cases", """
                update limits set due_at = due_at + interval '3 days' where case_id = '%s' and kind = 'RECTIFICATION'
                """.formatted(rated.id()));
        var due = waiting(SUPERVISOR, rated).path("dueOn").asString();
        RealPostgres.execute("cases", """
                insert into calendar_years
                       (region_prefix, year, version, days, source, reason, published_by, post, published_at)
                values ('9901', 2031, %d, '{}', 'test', 'test', gen_random_uuid(), 'test', now())
                """.formatted(System.nanoTime() % 1_000_000_000));
        await().atMost(Duration.ofSeconds(25)).until(() -> desk.count("""
                        select count(*) from limits
                         where case_id = '%s' and kind = 'RECTIFICATION'
                           and due_at = (date '%s' + 1)::timestamp at time zone 'Asia/Shanghai'
                        """.formatted(rated.id(), due)) == 1);
    }

    private Kept closed() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        var decided = desk.did(decider(), reviewed, "decision", "{\"outcome\": \"REFUSED\", \"reasons\": \"不符合条件\"}");
        return desk.did(intake(), decided, "delivery", "{\"way\": \"ELECTRONIC\"}");
    }

    private java.util.List<String> names(Kept kept) {
        return json(desk.get(citizen(), "/v1/cases/{id}", kept.id()))
                .path("actions")
                .valueStream()
                .map(action -> action.path("name").asString())
                .toList();
    }

    private JsonNode given(Kept kept) {
        return json(desk.get(citizen(), "/v1/cases/{id}/rating", kept.id()));
    }

    private JsonNode waiting(TestTokens who, Kept kept) {
        return json(desk.get(who, "/v1/rectifications/{id}", kept.id()));
    }

    private @org.jspecify.annotations.Nullable JsonNode listed(TestTokens who, String state, Kept kept) {
        return json(desk.get(who, "/v1/rectifications?limit=200&state=" + state))
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(kept.id().toString()))
                .findFirst()
                .orElse(null);
    }

    private static JsonNode json(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec answer(TestTokens who, UUID id, String etag, String body) {
        return desk.http()
                .post()
                .uri("/v1/rectifications/{id}/answer", id)
                .headers(who)
                .header("If-Match", etag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private long events(UUID id) {
        return desk.count("select count(*) from case_events where case_id = '%s'".formatted(id));
    }
}
