package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.reviewer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.time.BusinessClock;
import tools.jackson.databind.JsonNode;

/** What is missing is asked for once and completely, and supplied at once. */
@ServiceTest
class SupplementJourneyTest {

    private static final String ASKED = """
            {"wanted": [{"pointer": "/form/shopName", "note": "字号与招牌不一致"},
                        {"pointer": "/materials/identity-card", "note": "照片不清楚"}]}
            """;

    @Autowired
    private Desk desk;

    @Autowired
    private BusinessClock clock;

    @AfterEach
    void today() {
        clock.move(Duration.ZERO);
    }

    @Test
    void whatIsAskedForIsSuppliedAtOnceAndReadByTheClerk() {
        var asked = asked();
        desk.get(citizen(), "/v1/cases/{id}", asked.id())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUPPLEMENT_REQUESTED")
                .jsonPath("$.actions[?(@.name == 'SUPPLY')].url")
                .isEqualTo("/v1/cases/" + asked.id() + "/supplement")
                .jsonPath("$.supplement.wanted.length()")
                .isEqualTo(2)
                .jsonPath("$.supplement.wanted[?(@.pointer == '/form/shopName')].note")
                .isEqualTo("字号与招牌不一致");
        var photo = new Uploads(desk.http())
                .uploaded(citizen(), asked.id(), "身份证.pdf", "application/pdf", Uploads.pdf(2048));
        desk.did(citizen(), asked, "supplement", supply("小梅面馆二店", photo));

        var dossier = dossier(asked.id());
        assertThat(dossier.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(dossier.path("form").path("shopName").asString()).isEqualTo("小梅面馆二店");
        assertThat(dossier.path("form").path("idNumber").asString()).isEqualTo("330106199001011234");
        assertThat(dossier.path("materials").get(0).path("document").path("id").asString())
                .isEqualTo(photo.toString());
        assertThat(dossier.path("actions")
                        .valueStream()
                        .map(action -> action.path("name").asString()))
                .contains("ACCEPT")
                .doesNotContain("REQUEST_SUPPLEMENT");
        desk.get(citizen(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'REQUEST_SUPPLEMENT')].texts['/form/shopName']")
                .isEqualTo("字号与招牌不一致");
    }

    @Test
    void intakeGivesMoreTimeOnceAndSaysWhy() {
        var asked = asked();
        var more = "{\"days\": 10, \"reasons\": \"台风\"}";
        refused(desk.act(intake(), asked, "supplement-extension", "{\"days\": 0}"), 400, "bad-fields");
        refused(desk.act(reviewer(), asked, "supplement-extension", more), 403, "duty-missing");
        var extended = desk.did(intake(), asked, "supplement-extension", more);
        refused(desk.act(intake(), extended, "supplement-extension", more), 409, "action-not-allowed");
        desk.get(citizen(), "/v1/cases/{id}/limits/SUPPLEMENT/explanation", asked.id())
                .expectBody()
                .jsonPath("$.extension")
                .isEqualTo(10);
        desk.get(citizen(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'EXTEND_SUPPLEMENT')].texts.reasons")
                .isEqualTo("台风");
    }

    @Test
    void theTimeOfWhoIsServedOnPaperCountsFromTheDayAnOfficialRecords() {
        var draft = desk.complete(citizen(), World.PROMISED);
        var submitted = desk.did(citizen(), draft, "submission", "{\"agreesToElectronicService\": false}");
        var asked = desk.did(intake(), submitted, "supplement-request", ASKED);
        var waiting = dossier(asked.id());
        assertThat(supplement(waiting).path("awaitsService").asBoolean()).isTrue();
        assertThat(supplement(waiting).path("dueOn").isNull()).isTrue();
        assertThat(waiting.path("light").isNull()).isTrue();
        explained(asked)
                .jsonPath("$.awaitsService")
                .isEqualTo(true)
                .jsonPath("$.days")
                .isEmpty();
        desk.get(citizen(), "/v1/cases/{id}/timeline", asked.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'REQUEST_SUPPLEMENT')].data.countsFrom")
                .isEqualTo("SERVICE");
        assertThat(turning(asked)).isZero();

        clock.move(Duration.ofDays(31));
        var day = WorkingCalendar.dayOf(clock.instant());
        var served = desk.did(intake(), asked, "notices/2/service", handedOver(day, ""));
        assertThat(turning(served)).isEqualTo(1);
        explained(served)
                .jsonPath("$.awaitsService")
                .isEqualTo(false)
                .jsonPath("$.startedOn")
                .isEqualTo(day.toString())
                .jsonPath("$.consumed")
                .isEqualTo(0)
                .jsonPath("$.light")
                .isEqualTo("GREEN");
        desk.did(intake(), served, "notices/2/service", handedOver(day.minusDays(1), ",\"correction\":\"日期有误\""));
        explained(served).jsonPath("$.startedOn").isEqualTo(day.minusDays(1).toString());
    }

    private BodyContentSpec explained(Kept kept) {
        return desk.get(citizen(), "/v1/cases/{id}/limits/SUPPLEMENT/explanation", kept.id())
                .expectBody();
    }

    private static JsonNode supplement(JsonNode dossier) {
        return dossier.path("limits")
                .valueStream()
                .filter(limit -> limit.path("kind").asString().equals("SUPPLEMENT"))
                .findFirst()
                .orElseThrow();
    }

    private long turning(Kept kept) {
        return desk.count(
                "select count(*) from limits where case_id = '%s' and kind = 'SUPPLEMENT' and turns_at > now()"
                        .formatted(kept.id()));
    }

    private static String handedOver(LocalDate day, String more) {
        return "{\"way\":\"IN_PERSON\",\"day\":\"%s\",\"recipient\":\"李晓梅\"%s}".formatted(day, more);
    }

    @Test
    void whatWasHandedInFirstStaysInTheTrail() {
        var asked = asked();
        desk.did(citizen(), asked, "supplement", supply("另一家", stored(asked.id(), "image/png", 1)));
        assertThat(desk.count("select count(*) from sealed_texts where case_id = '%s' and name in ('form', '3/form')"
                        .formatted(asked.id())))
                .isEqualTo(2);
    }

    @Test
    void theWholeIsRefusedWhenSomethingIsMissingOrWasNotAskedFor() {
        var asked = asked();
        var gif = stored(asked.id(), "image/gif", 1);
        desk.act(citizen(), asked, "supplement", """
                        {"form": {"staff": 3}, "materials": {"identity-card": "%s", "photo": "%s"}}
                        """.formatted(gif, UUID.randomUUID()))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/form/staff')]")
                .exists()
                .jsonPath("$.errors[?(@.pointer == '/form/shopName')]")
                .exists()
                .jsonPath("$.errors[?(@.pointer == '/materials/photo')]")
                .exists()
                .jsonPath("$.errors[?(@.pointer == '/materials/identity-card')]")
                .exists();
        refused(
                desk.act(citizen(), asked, "supplement", supply("", stored(asked.id(), "image/png", 1))),
                422,
                "incomplete");
        refused(desk.act(citizen(), asked, "supplement", supply("x", UUID.randomUUID())), 422, "bad-fields");
        refused(desk.act(otherCitizen(), asked, "supplement", "{}"), 404, "case-not-found");
        assertThat(dossier(asked.id()).path("status").asString()).isEqualTo("SUPPLEMENT_REQUESTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|400|bad-fields",
                "{\"wanted\": []}|400|bad-fields",
                "{\"wanted\": [{\"pointer\": \"/form/shopName\", \"note\": \" \"}]}|400|bad-fields",
                "{\"wanted\": [{\"pointer\": \"/form/none\", \"note\": \"x\"}]}|422|bad-fields",
                "{\"wanted\": [{\"pointer\": \"/applicant\", \"note\": \"x\"}]}|422|bad-fields"
            })
    void aRequestNamesFieldsAndMaterialsOfTheItem(String body, int status, String problem) {
        refused(desk.act(intake(), submitted(), "supplement-request", body), status, problem);
    }

    @Test
    void onlyIntakeAsksAndOnlyOnce() {
        var submitted = submitted();
        refused(desk.act(reviewer(), submitted, "supplement-request", ASKED), 403, "duty-missing");
        var asked = desk.did(intake(), submitted, "supplement-request", ASKED);
        var again = desk.did(citizen(), asked, "supplement", supply("新", stored(asked.id(), "image/png", 1)));
        refused(desk.act(intake(), again, "supplement-request", ASKED), 409, "action-not-allowed");
        refused(desk.act(citizen(), again, "supplement", "{}"), 409, "action-not-allowed");
    }

    private Kept submitted() {
        return desk.submitted(citizen(), World.PROMISED);
    }

    private Kept asked() {
        return desk.did(intake(), submitted(), "supplement-request", ASKED);
    }

    private static String supply(String shop, UUID card) {
        return "{\"form\": {\"shopName\": \"%s\"}, \"materials\": {\"identity-card\": \"%s\"}}".formatted(shop, card);
    }

    private JsonNode dossier(UUID id) {
        return Objects.requireNonNull(desk.get(intake(), "/v1/cases/{id}", id)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** A stored document of the case, put there without the upload */
    private static UUID stored(UUID caseId, String type, long length) {
        var id = UUID.randomUUID();
        RealPostgres.execute("cases", """
                insert into documents values
                  ('%1$s', '%2$s', '%1$s', '%1$s', false, 'STORED', '%3$s', %4$d, %4$d, 1, now(), now())
                """.formatted(caseId, id, type, length));
        return id;
    }
}
