package org.yiwang.cases.journey;

import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.reviewer;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The time of each opinion, and of each thing that is owed, is told day by day like every limit of a case. */
@ServiceTest
class ExplanationJourneyTest {

    private static final UUID THIRD = UUID.fromString("0199f000-0000-7000-8000-000000000106");
    private static final String CONSENT = "{\"answer\":\"CONSENT\",\"reasons\":\"消防通道畅通\"}";
    private static final String DECISION = "{\"outcome\":\"APPROVED\",\"reasons\":\"可以\"}";

    @Autowired
    private Desk desk;

    @BeforeEach
    void theOtherDepartmentsAreKnown() {
        RealPostgres.execute("cases", """
                insert into departments values
                  ('%s', 'civil', '杭州市西湖区民政局', 'Xihu Civil Affairs Bureau', '330106000000', '330106'),
                  ('%s', 'third', '杭州市西湖区住建局', 'Xihu Housing Bureau', '330106000000', '330106')
                on conflict do nothing
                """.formatted(World.CIVIL, THIRD));
    }

    @Test
    void whoHandlesTheCaseReadsTheTimeOfEachOpinionAndWhoWasAskedItsOwnUntilItIsGiven() {
        var both = askedOfTwo();
        RealPostgres.execute("cases", """
                update opinions set started_on = '2026-02-13' where case_id = '%s'
                """.formatted(both.id()));
        told(reviewer(), both, "opinions/4")
                .jsonPath("$.kind")
                .isEqualTo("OPINION")
                .jsonPath("$.budget.amount")
                .isEqualTo(5)
                .jsonPath("$.dueOn")
                .isEqualTo("2026-02-27")
                .jsonPath("$.days[0].kind")
                .isEqualTo("MAKE_UP")
                .jsonPath("$.days[0].number")
                .isEqualTo(1)
                .jsonPath("$.days[3].kind")
                .isEqualTo("HOLIDAY")
                .jsonPath("$.pauses")
                .isEmpty();
        told(intake(), both, "opinions/5");
        told(elsewhere(), both, "opinions/4").jsonPath("$.dueOn").isEqualTo("2026-02-27");
        refused(explained(elsewhere(), both, "opinions/5"), 404, "limit-not-found");
        told(third(), both, "opinions/5");

        var suspended = desk.did(reviewer(), both, "suspension", """
                {"kind":"HEARING","basis":"行政许可法第四十六条","expectedDays":5}
                """);
        told(elsewhere(), suspended, "opinions/4")
                .jsonPath("$.suspended")
                .isEqualTo(false)
                .jsonPath("$.dueOn")
                .isEqualTo("2026-02-27");
        desk.did(elsewhere(), suspended, "opinions/4", CONSENT);
        refused(explained(elsewhere(), both, "opinions/4"), 404, "case-not-found");
        told(reviewer(), both, "opinions/4")
                .jsonPath("$.endedOn")
                .exists()
                .jsonPath("$.dueOn")
                .doesNotExist();
        told(third(), both, "opinions/5").jsonPath("$.endedOn").doesNotExist();
    }

    @Test
    void whatNobodyAnsweredIsWaitedForUntilTheCaseIsWithdrawn() {
        var asked = askedOfTwo();
        desk.did(citizen(), asked, "withdrawal", "{}");
        told(reviewer(), asked, "opinions/4")
                .jsonPath("$.endedOn")
                .exists()
                .jsonPath("$.dueOn")
                .doesNotExist()
                .jsonPath("$.light")
                .doesNotExist();
        refused(explained(elsewhere(), asked, "opinions/4"), 404, "case-not-found");
    }

    @Test
    void anOpinionIsBetweenDepartments() {
        var asked = askedOfTwo();
        refused(explained(citizen(), asked, "opinions/4"), 403, "forbidden");
        refused(
                explained(World.official(28, World.post(Duty.REVIEW, UUID.randomUUID())), asked, "opinions/4"),
                404,
                "case-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "9", "-4", "2147483647"})
    void aNumberThatNothingHasIsNotFound(String number) {
        var asked = askedOfTwo();
        refused(explained(reviewer(), asked, "opinions/" + number), 404, "limit-not-found");
        refused(explained(reviewer(), asked, "obligations/" + number), 404, "limit-not-found");
    }

    @ParameterizedTest
    @CsvSource({"opinions", "obligations"})
    void whatIsNoNumberAndNoCaseIsRefused(String what) {
        var asked = askedOfTwo();
        for (var number : new String[] {"four", "4.0", "2147483648", "1e1"}) {
            refused(explained(reviewer(), asked, what + "/" + number), 400, "bad-parameter");
        }
        refused(desk.get(reviewer(), "/v1/cases/nothing/" + what + "/4/explanation"), 400, "bad-parameter");
        refused(explained(reviewer(), new Kept(UUID.randomUUID(), ""), what + "/4"), 404, "case-not-found");
    }

    @Test
    void whatIsOwedIsExplainedToTheApplicantFromTheDecisionUntilItIsConfirmed() {
        var item = owing();
        var submitted =
                desk.did(citizen(), desk.draft(citizen(), item), "submission", "{\"owes\":[\"identity-card\"]}");
        refused(explained(citizen(), submitted, "obligations/1"), 404, "limit-not-found");
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        var decided = desk.did(decider(), accepted, "decision", DECISION);
        RealPostgres.execute("cases", """
                update obligations set started_on = '2026-02-13' where case_id = '%s'
                """.formatted(decided.id()));
        told(citizen(), decided, "obligations/1")
                .jsonPath("$.kind")
                .isEqualTo("OBLIGATION")
                .jsonPath("$.article")
                .isEqualTo(0)
                .jsonPath("$.startedOn")
                .isEqualTo("2026-02-13")
                .jsonPath("$.dueOn")
                .isEqualTo("2026-03-16")
                .jsonPath("$.days[29].number")
                .isEqualTo(30)
                .jsonPath("$.days[30].number")
                .doesNotExist();
        told(reviewer(), decided, "obligations/1");
        refused(explained(citizen(), decided, "obligations/2"), 404, "limit-not-found");
        refused(explained(otherCitizen(), decided, "obligations/1"), 404, "case-not-found");
        refused(explained(elsewhere(), decided, "obligations/1"), 404, "case-not-found");

        var document = new Uploads(desk.http())
                .uploaded(citizen(), decided.id(), "身份证.pdf", "application/pdf", Uploads.pdf(2048));
        var supplied =
                desk.did(citizen(), decided, "obligations/1/fulfilment", "{\"document\":\"%s\"}".formatted(document));
        told(citizen(), supplied, "obligations/1").jsonPath("$.dueOn").isEqualTo("2026-03-16");
        var confirmed = desk.did(reviewer(), supplied, "obligations/1/confirmation", "{\"fulfilled\":true}");
        told(citizen(), confirmed, "obligations/1")
                .jsonPath("$.endedOn")
                .exists()
                .jsonPath("$.dueOn")
                .doesNotExist();
    }

    /** An item that lets its material be brought within 30 days. */
    private static UUID owing() {
        var item = UUID.randomUUID();
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "ON_THE_SPOT"));
        var card = (ObjectNode) ((ArrayNode) content.path("materials")).get(0);
        card.set("owed", Desk.JSON.readTree("""
                {"as": "LATER", "limit": {"amount": 30, "unit": "CALENDAR_DAYS"}}
                """));
        Desk.publish(content.toString());
        return item;
    }

    /** Number 4 of one department, 5 of another. */
    private Kept askedOfTwo() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        var first = desk.did(reviewer(), reviewed, "opinions", asking(World.CIVIL));
        return desk.did(reviewer(), first, "opinions", asking(THIRD));
    }

    private static String asking(UUID department) {
        return "{\"department\": \"%s\", \"question\": \"请核实消防条件\"}".formatted(department);
    }

    private static TestTokens third() {
        return World.official(29, World.post(Duty.REVIEW, THIRD));
    }

    private BodyContentSpec told(TestTokens who, Kept kept, String what) {
        return explained(who, kept, what).expectStatus().isOk().expectBody();
    }

    private ResponseSpec explained(TestTokens who, Kept kept, String what) {
        return desk.get(who, "/v1/cases/" + kept.id() + "/" + what + "/explanation");
    }
}
