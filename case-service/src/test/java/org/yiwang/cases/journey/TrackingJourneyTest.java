package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.cases.lifecycle.CaseNumber;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** A case is followed without signing in by what stands on its receipt. */
@ServiceTest
class TrackingJourneyTest {

    @Autowired
    private Desk desk;

    @Test
    void whoHasTheReceiptReadsStateAndDueDateAndNothingElse() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var receipt = receipt(submitted);
        var seen = seen(receipt.path("number").asString(), receipt.path("code").asString());
        assertThat(seen.propertyNames()).containsExactlyInAnyOrder("number", "status", "words", "dueOn", "provisional");
        assertThat(seen.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(seen.path("words").asString()).isEqualTo("已提交，等待受理");
        var intake = desk.get(citizen(), "/v1/cases/{id}", submitted.id())
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(seen.path("dueOn")).isEqualTo(Objects.requireNonNull(intake).at("/limits/0/dueOn"));
        assertThat(seen.toString()).doesNotContain("李晓梅").doesNotContain("小梅面馆");

        desk.did(intake(), submitted, "non-acceptance", "{\"reasons\":\"不属于本机关职权\",\"whereInstead\":\"民政局\"}");
        var declined =
                seen(receipt.path("number").asString(), receipt.path("code").asString());
        assertThat(declined.path("words").asString()).isEqualTo("未受理");
        assertThat(declined.path("dueOn").isNull()).isTrue();
        assertThat(declined.toString()).doesNotContain("职权");
    }

    @Test
    void aWrongNumberAndAWrongCodeAreAnsweredTheSameAndNeverFaster() {
        var receipt = receipt(desk.submitted(citizen(), World.PROMISED));
        var number = receipt.path("number").asString();
        var other = receipt(desk.submitted(citizen(), World.PROMISED));
        var nobodys = CaseNumber.of(World.REGION, LocalDate.of(2001, 1, 1), 1);
        var before = Instant.now();
        var wrongCode = answer(number, other.path("code").asString());
        var wrongNumber = answer(nobodys, receipt.path("code").asString());
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(300));
        assertThat(text(wrongCode)).isEqualTo(text(wrongNumber)).contains("tracking-not-found");
    }

    @Test
    void allThatIsMistypedIsNamedAtOnce() {
        tracked("{\"number\": \"123\", \"code\": \"a b\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[*].pointer")
                .value(found -> assertThat(found.toString()).contains("/number").contains("/code"));
        refused(tracked("{}"), 400, "bad-fields");
        refused(tracked("{\"number\": \"1\", \"code\": \"2\", \"name\": \"x\"}"), 400, "bad-fields");
        var mistyped = tracked("{\"number\": \"3301062026021300000426\", \"code\": \"7KQ2M-4XVTA\"}");
        refused(mistyped, 400, "bad-fields");
    }

    @Test
    void onlyTheApplicantReadsTheCodeAndADraftHasNone() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        refused(code(otherCitizen(), submitted), 404, "case-not-found");
        refused(code(intake(), submitted), 403, "forbidden");
        refused(code(citizen(), desk.draft(citizen(), World.PROMISED)), 404, "no-tracking-code");
        refused(desk.get(citizen(), "/v1/cases/{id}/tracking-code", UUID.randomUUID()), 404, "case-not-found");
    }

    @Test
    void aCaseOfTheSandboxIsNotFoundByOthers() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var receipt = receipt(submitted);
        RealPostgres.execute("cases", "update cases set test = true where id = '%s'".formatted(submitted.id()));
        refused(answer(receipt.path("number").asString(), receipt.path("code").asString()), 404, "tracking-not-found");
    }

    private JsonNode receipt(Kept kept) {
        return Objects.requireNonNull(code(citizen(), kept)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec code(TestTokens who, Kept kept) {
        return desk.get(who, "/v1/cases/{id}/tracking-code", kept.id());
    }

    private JsonNode seen(String number, String code) {
        return Objects.requireNonNull(answer(number, code)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec answer(String number, String code) {
        return tracked("{\"number\": \"%s\", \"code\": \"%s\"}".formatted(number, code));
    }

    private ResponseSpec tracked(String body) {
        return desk.http()
                .post()
                .uri("/v1/case-tracking")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    /** The problem without what differs by request. */
    private static String text(ResponseSpec answer) {
        var body = (tools.jackson.databind.node.ObjectNode) Objects.requireNonNull(answer.expectStatus()
                .isNotFound()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        body.remove("traceId");
        return body.toString();
    }
}
