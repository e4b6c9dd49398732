package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Of two colleagues who give one opinion the second is told who was quicker and when, and nobody else anything. */
@ServiceTest
@AtOnce
class OpinionRaceTest {

    private static final UUID QUICK = UUID.fromString("0199f000-0000-7000-8000-000000000371");
    private static final UUID SLOW = UUID.fromString("0199f000-0000-7000-8000-000000000372");
    private static final String LONG_AGO = "'2020-01-01 00:00+08'";
    private static final String CONSENT = "{\"answer\":\"CONSENT\",\"reasons\":\"消防通道畅通\"}";
    private static final String OBJECTION = "{\"answer\":\"OBJECTION\",\"reasons\":\"消防通道不畅\"}";

    @Autowired
    private Desk desk;

    @BeforeEach
    void bothReviewInTheOtherDepartment() {
        RealPostgres.execute("cases", """
                insert into departments values ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL));
        holds(QUICK, "REVIEW", LONG_AGO, "null");
        holds(SLOW, "REVIEW", LONG_AGO, "null");
    }

    @Test
    void ofTwoColleaguesAtOnceOneGivesTheOpinionAndTheOtherIsToldWhoWasQuicker() throws Exception {
        for (var round = 0; round < 5; round++) {
            var asked = asked(citizen());
            var answers = atOnce(() -> given(QUICK, asked, CONSENT), () -> given(SLOW, asked, OBJECTION));
            assertThat(answers).extracting(answer -> answer.getStatus().value()).containsExactlyInAnyOrder(200, 412);
            var first = answers.getFirst().getStatus().value() == 200 ? QUICK : SLOW;
            var told = Objects.requireNonNull(
                    answers.get(first.equals(QUICK) ? 1 : 0).getResponseBody());
            assertThat(told.at("/lastChange/official/id").asString()).isEqualTo(first.toString());
            assertThat(desk.count("select count(*) from case_events where case_id = '%s' and action = 'GIVE_OPINION'"
                            .formatted(asked.id())))
                    .isOne();
        }
    }

    @Test
    void whoComesSecondIsToldWhoAndWhenAndNothingElseOfTheCase() {
        var asked = asked(citizen());
        given(QUICK, asked, CONSENT);
        var answer = given(SLOW, asked, OBJECTION);
        assertThat(answer.getStatus().value()).isEqualTo(412);
        var told = Objects.requireNonNull(answer.getResponseBody());
        assertThat(told.path("type").asString()).isEqualTo("/problems/stale-version");
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "traceId", "lastChange");
        var change = told.path("lastChange");
        assertThat(change.propertyNames())
                .containsExactlyInAnyOrder("sequence", "action", "to", "at", "by", "agent", "official");
        assertThat(change.path("action").asString()).isEqualTo("GIVE_OPINION");
        assertThat(change.path("by").asString()).isEqualTo("OFFICIAL");
        assertThat(change.at("/official/id").asString()).isEqualTo(QUICK.toString());
        assertThat(desk.count("select count(*) from case_events where case_id = '%s' and at = '%s'"
                        .formatted(asked.id(), change.path("at").asString())))
                .isOne();
        assertThat(told.toString()).doesNotContain("畅", "李晓梅", "小梅面馆");
        desk.get(reviews(SLOW), "/v1/cases/{id}", asked.id()).expectStatus().isNotFound();
        refused(desk.act(reviews(SLOW), new Kept(asked.id(), "*"), "opinions/4", CONSENT), 412, "stale-version");
    }

    @Test
    void whatCameLaterIsNotTold() {
        var asked = asked(citizen());
        desk.did(reviews(QUICK), asked, "opinions/4", CONSENT);
        desk.did(citizen(), new Kept(asked.id(), "*"), "withdrawal", "{}");
        var told = Objects.requireNonNull(given(SLOW, asked, CONSENT).getResponseBody());
        assertThat(told.at("/lastChange/action").asString()).isEqualTo("GIVE_OPINION");
        assertThat(told.at("/lastChange/to").asString()).isEqualTo("IN_REVIEW");
    }

    @Test
    void nobodyElseLearnsAnything() {
        var asked = asked(citizen());
        given(QUICK, asked, CONSENT);
        var third = UUID.fromString("0199f000-0000-7000-8000-000000000106");
        holds(SLOW, "REVIEW", third, LONG_AGO, "null");
        var strangers = Stream.of(
                TestTokens.official(SLOW, World.post(Duty.REVIEW, third)),
                TestTokens.official(SLOW, World.post(Duty.DECIDE, World.CIVIL)),
                TestTokens.official(SLOW),
                reviews(UUID.fromString("0199f000-0000-7000-8000-000000000373")),
                reviews(QUICK));
        strangers.forEach(stranger -> hidden(stranger, asked, "opinions/4"));
        hidden(reviews(SLOW), asked, "opinions/5");
        hidden(reviews(SLOW), asked, "opinions/0");
        hidden(reviews(SLOW), new Kept(UUID.randomUUID(), asked.etag()), "opinions/4");
        refused(desk.act(citizen(), asked, "opinions/4", CONSENT), 403, "forbidden");
        refused(desk.act(reviews(SLOW), asked, "opinions/4", "{}"), 400, "bad-fields");
    }

    @Test
    void whosePostHasEndedOrBeganLaterLearnsNothingWhateverTheTokenSays() {
        var asked = asked(citizen());
        given(QUICK, asked, CONSENT);
        holds(SLOW, "REVIEW", LONG_AGO, "now() - interval '1 second'");
        hidden(reviews(SLOW), asked, "opinions/4");
        holds(SLOW, "REVIEW", "now()", "null");
        hidden(reviews(SLOW), asked, "opinions/4");
        holds(SLOW, "DECIDE", LONG_AGO, "null");
        hidden(reviews(SLOW), asked, "opinions/4");
        holds(SLOW, "REVIEW", LONG_AGO, "now() + interval '1 day'");
        refused(desk.act(reviews(SLOW), asked, "opinions/4", OBJECTION), 412, "stale-version");
    }

    @Test
    void whoseOwnCaseItIsLearnsNothing() {
        holds(World.CHEN_SIYUAN_OFFICE, "REVIEW", LONG_AGO, "null");
        var asked = asked(TestTokens.citizen(World.CHEN_SIYUAN, "陈思远"));
        given(QUICK, asked, CONSENT);
        hidden(reviews(World.CHEN_SIYUAN_OFFICE), asked, "opinions/4");
    }

    @Test
    void silenceThatBecameConsentIsNoColleague() {
        var asked = asked(citizen());
        given(QUICK, asked, CONSENT);
        RealPostgres.execute("cases", """
                update case_events set actor_kind = 'SYSTEM' where case_id = '%s' and action = 'GIVE_OPINION'
                """.formatted(asked.id()));
        hidden(reviews(SLOW), asked, "opinions/4");
    }

    private void hidden(TestTokens who, Kept kept, String opinion) {
        refused(desk.act(who, kept, opinion, OBJECTION), 404, "case-not-found");
    }

    private static TestTokens reviews(UUID person) {
        return TestTokens.official(person, World.post(Duty.REVIEW, World.CIVIL)).acr(Acr.MFA);
    }

    private EntityExchangeResult<JsonNode> given(UUID person, Kept kept, String body) {
        return desk.act(reviews(person), kept, "opinions/4", body)
                .expectBody(JsonNode.class)
                .returnResult();
    }

    /** A case on which the other department is asked, which is the fourth event. */
    private Kept asked(TestTokens applicant) {
        var accepted = desk.did(intake(), desk.submitted(applicant, World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        return desk.did(
                reviewer(),
                reviewed,
                "opinions",
                "{\"department\": \"%s\", \"question\": \"请核实消防条件\"}".formatted(World.CIVIL));
    }

    private static void holds(UUID person, String duty, String begins, String ends) {
        holds(person, duty, World.CIVIL, begins, ends);
    }

    /** By the copy of posts one post and no other of the reviewers' in the departments of this test. */
    private static void holds(UUID person, String duty, UUID department, String begins, String ends) {
        RealPostgres.execute("cases", """
                delete from copied_posts where person = '%1$s' and department = '%3$s'
                """.formatted(person, duty, department), """
                insert into copied_posts values
                  ('%1$s', gen_random_uuid(), '%2$s', '%3$s', '330106000000', %4$s, %5$s)
                """.formatted(
                        person, duty, department, begins, ends));
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        try (var people = Executors.newFixedThreadPool(calls.length)) {
            return people.invokeAll(List.of(calls)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
