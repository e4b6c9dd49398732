package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.official;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.post;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;

/** Applicants come, are asked to, and why more than once is seen by the supervisor. */
@ServiceTest
class VisitJourneyTest {

    @Autowired
    private Desk desk;

    @Test
    void aVisitIsRecordedCountedAndReadByBothSides() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var body = """
                {"reason": "ORIGINALS", "day": "%s", "originals": ["identity-card"]}
                """.formatted(today());
        refused(desk.act(decider(), submitted, "visits", body), 403, "duty-missing");
        var seen = desk.did(intake(), submitted, "visits", body);
        desk.get(citizen(), "/v1/cases/{id}", seen.id())
                .expectBody()
                .jsonPath("$.visits")
                .isEqualTo(1)
                .jsonPath("$.materials[0].state")
                .isEqualTo("VERIFIED")
                .jsonPath("$.materials[0].original.by")
                .isNotEmpty();
        desk.get(citizen(), "/v1/cases/{id}/visits", seen.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].reason")
                .isEqualTo("ORIGINALS")
                .jsonPath("$.items[0].day")
                .isEqualTo(today().toString());
        desk.get(intake(), "/v1/cases/{id}/visits", seen.id()).expectStatus().isOk();
        desk.get(otherCitizen(), "/v1/cases/{id}/visits", seen.id())
                .expectStatus()
                .isNotFound();
        desk.get(elsewhere(), "/v1/cases/{id}/visits", seen.id()).expectStatus().isNotFound();
        refused(desk.act(elsewhere(), seen, "visits", body), 404, "case-not-found");
        desk.get(citizen(), "/v1/cases/{id}/timeline", seen.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'RECORD_VISIT')].data.originals")
                .isEqualTo("identity-card");
    }

    @Test
    void aVisitIsAskedForWithAnAppointmentThatHeKeeps() {
        var reviewed = reviewed();
        refused(desk.act(intake(), reviewed, "visit-request", asking(null)), 403, "duty-missing");
        var asked = desk.did(reviewer(), reviewed, "visit-request", asking(null));
        desk.get(citizen(), "/v1/cases/{id}/visits", asked.id())
                .expectBody()
                .jsonPath("$.items[0].number")
                .isEqualTo(4)
                .jsonPath("$.items[0].state")
                .isEqualTo("ASKED")
                .jsonPath("$.items[0].place")
                .isEqualTo("西湖区政务服务中心 12 号窗口");
        assertThat(desk.count("""
                select count(*) from case_events
                 where case_id = '%s' and action = 'ASK_VISIT' and audience = 'APPLICANT'
                """.formatted(asked.id()))).isOne();
        refused(desk.act(reviewer(), asked, "visits/9/attendance", day()), 409, "action-not-allowed");
        refused(desk.act(reviewer(), asked, "visit-request", asking("再来一次")), 409, "action-not-allowed");
        var came = desk.did(reviewer(), asked, "visits/4/attendance", day());
        desk.get(citizen(), "/v1/cases/{id}", came.id())
                .expectBody()
                .jsonPath("$.visits")
                .isEqualTo(1);
    }

    @Test
    void whoCollectsTheResultAtAWindowComesAndASecondTimeIsExplained() {
        var decided = decided(reviewed());
        var delivered = desk.did(intake(), decided, "delivery", "{\"way\": \"WINDOW\"}");
        desk.get(citizen(), "/v1/cases/{id}/visits", delivered.id())
                .expectBody()
                .jsonPath("$.items[0].reason")
                .isEqualTo("COLLECTION")
                .jsonPath("$.items[0].day")
                .isEqualTo(today().toString());
        desk.get(citizen(), "/v1/cases/{id}", delivered.id())
                .expectBody()
                .jsonPath("$.visits")
                .isEqualTo(1)
                .jsonPath("$.status")
                .isEqualTo("CLOSED");
        var seen = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "visits", recording(""));
        var accepted = desk.did(intake(), seen, "acceptance", null);
        var second = decided(desk.did(reviewer(), accepted, "review", null));
        desk.act(intake(), second, "delivery", "{\"way\": \"WINDOW\"}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/explanation");
        var collected = desk.did(intake(), second, "delivery", "{\"way\": \"WINDOW\", \"explanation\": \"须当面签收\"}");
        assertThat(desk.count("select visits from cases where id = '%s'".formatted(collected.id())))
                .isEqualTo(2);
    }

    @Test
    void aResultThatIsOnlySentIsNotHandedOutAtAWindow() {
        var item = UUID.randomUUID();
        Desk.publish(World.item(item, "PROMISED").replace(",\"WINDOW\"", ""));
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        var decided = decided(desk.did(reviewer(), accepted, "review", null));
        refused(desk.act(intake(), decided, "delivery", "{\"way\": \"WINDOW\"}"), 422, "delivery-way");
        desk.did(intake(), decided, "delivery", "{\"way\": \"POST\"}");
    }

    private Kept decided(Kept reviewed) {
        return desk.did(decider(), reviewed, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}");
    }

    @Test
    void aCancelledVisitDoesNotCountNorDoesOneThatADecisionMadeNeedless() {
        var asked = desk.did(reviewer(), reviewed(), "visit-request", asking(null));
        var cancelled = desk.did(reviewer(), asked, "visits/4/cancellation", "{\"reasons\": \"不用来了\"}");
        assertThat(state(cancelled, 4)).isEqualTo(1);
        var again = desk.did(reviewer(), cancelled, "visit-request", asking(null));
        var decided = desk.did(decider(), again, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}");
        assertThat(state(decided, 6)).isEqualTo(1);
        desk.get(citizen(), "/v1/cases/{id}", decided.id())
                .expectBody()
                .jsonPath("$.visits")
                .isEqualTo(0);
    }

    @Test
    void moreThanOneVisitIsExplainedToTheSupervisor() {
        var first = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "visits", recording(""));
        desk.act(intake(), first, "visits", recording(""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-fields")
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/explanation");
        var second = desk.did(intake(), first, "visits", recording(", \"explanation\": \"首次材料不全\""));
        var path = "/v1/queues/repeated-visits";
        desk.get(supervisor(), path)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].visited.id")
                .isEqualTo(second.id().toString())
                .jsonPath("$.items[0].visited.visits")
                .isEqualTo(2)
                .jsonPath("$.items[0].visit.explanation")
                .isEqualTo("首次材料不全");
        assertThat(desk.count("""
                select count(*) from access_records where resource_kind = 'QUEUE' and '%s' = any(shown)
                """.formatted(second.id()))).isPositive();
        refused(desk.get(intake(), path), 403, "forbidden");
        refused(desk.get(supervisor(), path + "?department={d}", World.CIVIL), 403, "department-not-yours");
        desk.get(official(18, post(Duty.SUPERVISE, World.CIVIL)), path)
                .expectBody()
                .jsonPath("$.items")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"reason\": \"HOLIDAY\", \"day\": \"2026-01-01\"}",
                "{\"reason\": \"INTAKE\", \"day\": \"yesterday\"}",
                "{\"reason\": \"INTAKE\", \"day\": \"2026-01-01\", \"originals\": [\"\"]}",
            })
    void whatIsNoVisitIsRefused(String body) {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        desk.act(intake(), submitted, "visits", body).expectStatus().isBadRequest();
        assertThat(desk.count("select count(*) from visits where case_id = '%s'".formatted(submitted.id())))
                .isZero();
    }

    @Test
    void theSameRequestAgainIsTheSameVisitAndAStaleOneIsNone() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var key = UUID.randomUUID().toString();
        desk.act(intake(), submitted, "visits", recording(""), key)
                .expectStatus()
                .isOk();
        desk.act(intake(), submitted, "visits", recording(""), key)
                .expectStatus()
                .isOk();
        desk.act(intake(), submitted, "visits", recording("")).expectStatus().isEqualTo(412);
        assertThat(desk.count("select count(*) from visits where case_id = '%s'".formatted(submitted.id())))
                .isEqualTo(1);
    }

    private Kept reviewed() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        return desk.did(reviewer(), accepted, "review", null);
    }

    private long state(Kept kept, int number) {
        return desk.count("select count(*) from visits where case_id = '%s' and number = %d and state = 'CANCELLED'"
                .formatted(kept.id(), number));
    }

    private static TestTokens supervisor() {
        return official(17, post(Duty.SUPERVISE, World.MARKET));
    }

    private static String asking(@Nullable String explanation) {
        var from = Instant.now().plus(Duration.ofDays(2));
        return """
                {"reason": "SIGNATURE", "place": "西湖区政务服务中心 12 号窗口", "from": "%s", "until": "%s"%s}
                """.formatted(
                        from,
                        from.plus(Duration.ofHours(1)),
                        explanation == null ? "" : ", \"explanation\": \"" + explanation + "\"");
    }

    private static String recording(String more) {
        return "{\"reason\": \"INTAKE\", \"day\": \"%s\"%s}".formatted(today(), more);
    }

    private static String day() {
        return "{\"day\": \"%s\"}".formatted(today());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
