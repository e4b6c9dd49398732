package org.yiwang.cases.journey;

import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.reviewer;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.yiwang.cases.journey.Desk.Kept;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An application is accepted without a material, which is brought after the decision (容缺受理). */
@ServiceTest
class ObligationJourneyTest {

    private static final String OWING = "{\"owes\":[\"identity-card\"]}";

    @Autowired
    private Desk desk;

    private final UUID item = UUID.randomUUID();

    @BeforeEach
    void aMaterialMayBeOwed() {
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "ON_THE_SPOT"));
        var card = (ObjectNode) ((ArrayNode) content.path("materials")).get(0);
        card.set("owed", Desk.JSON.readTree("""
                {"as": "LATER", "limit": {"amount": 30, "unit": "CALENDAR_DAYS"}}
                """));
        Desk.publish(content.toString());
    }

    @Test
    void whatIsOwedIsBroughtAfterTheDecisionSentBackAndConfirmedAndThenTheCaseIsClosed() {
        var submitted = desk.did(citizen(), desk.draft(citizen(), item), "submission", OWING);
        desk.get(intake(), "/v1/cases/{id}", submitted.id())
                .expectBody()
                .jsonPath("$.owed[0].material")
                .isEqualTo("identity-card")
                .jsonPath("$.owed[0].dueOn")
                .doesNotExist();
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        var approved = desk.did(decider(), accepted, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"可以\"}");
        inReviewersQueue(approved, true);
        var delivered = desk.did(intake(), approved, "delivery", "{\"way\":\"ELECTRONIC\"}");
        desk.get(citizen(), "/v1/cases/{id}", delivered.id())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("DELIVERED")
                .jsonPath("$.owed[0].dueOn")
                .exists()
                .jsonPath("$.light")
                .isEqualTo("GREEN")
                .jsonPath("$.actions[?(@.name == 'FULFIL')].url")
                .isEqualTo("/v1/cases/" + delivered.id() + "/obligations/1/fulfilment");

        refused(desk.act(citizen(), delivered, "obligations/1/fulfilment", "{}"), 400, "bad-fields");
        refused(
                desk.act(citizen(), delivered, "obligations/1/fulfilment", giving(UUID.randomUUID())),
                422,
                "bad-fields");
        refused(desk.act(otherCitizen(), delivered, "obligations/1/fulfilment", giving(item)), 404, "case-not-found");
        refused(
                desk.act(reviewer(), delivered, "obligations/1/confirmation", "{\"fulfilled\":true}"),
                409,
                "action-not-allowed");
        var supplied = desk.did(citizen(), delivered, "obligations/1/fulfilment", giving(uploaded(delivered)));
        refused(
                desk.act(reviewer(), supplied, "obligations/1/confirmation", "{\"fulfilled\":false}"),
                400,
                "bad-fields");
        var returned =
                desk.did(reviewer(), supplied, "obligations/1/confirmation", "{\"fulfilled\":false,\"note\":\"看不清\"}");
        desk.get(citizen(), "/v1/cases/{id}/timeline", returned.id())
                .expectBody()
                .jsonPath("$.items[?(@.action == 'CONFIRM_FULFILMENT')].texts.note")
                .isEqualTo("看不清");
        var document = uploaded(returned);
        var again = desk.did(citizen(), returned, "obligations/1/fulfilment", giving(document));
        desk.did(reviewer(), again, "obligations/1/confirmation", "{\"fulfilled\":true}");
        desk.get(citizen(), "/v1/cases/{id}", again.id())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("CLOSED")
                .jsonPath("$.light")
                .doesNotExist()
                .jsonPath("$.materials[?(@.code == 'identity-card')].document.id")
                .isEqualTo(document.toString());
    }

    @Test
    void aSupplementThatAsksForAnotherThingLeavesWhatIsOwedOwing() {
        var asked = asked("/form/shopName");
        var supplied = desk.did(citizen(), asked, "supplement", "{\"form\":{\"shopName\":\"小梅面馆二店\"}}");
        approved(supplied)
                .jsonPath("$.owed[0].state")
                .isEqualTo("OWED")
                .jsonPath("$.owed[0].dueOn")
                .exists();
    }

    @Test
    void whatASupplementBringsIsNotOwedAfterTheDecision() {
        var asked = asked("/materials/identity-card");
        refused(desk.act(citizen(), asked, "supplement", "{}"), 422, "bad-fields");
        var brought = "{\"materials\":{\"identity-card\":\"%s\"}}".formatted(uploaded(asked));
        var supplied = desk.did(citizen(), asked, "supplement", brought);
        approved(supplied)
                .jsonPath("$.owed")
                .isEmpty()
                .jsonPath("$.actions[?(@.name == 'FULFIL')]")
                .doesNotExist();
    }

    /** Handed in without the material, and then this is asked for. */
    private Kept asked(String pointer) {
        var submitted = desk.did(citizen(), desk.draft(citizen(), item), "submission", OWING);
        var wanted = "{\"wanted\":[{\"pointer\":\"%s\",\"note\":\"请补正\"}]}".formatted(pointer);
        return desk.did(intake(), submitted, "supplement-request", wanted);
    }

    private BodyContentSpec approved(Kept supplied) {
        var accepted = desk.did(intake(), supplied, "acceptance", null);
        var approved = desk.did(decider(), accepted, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"可以\"}");
        return desk.get(citizen(), "/v1/cases/{id}", approved.id()).expectBody();
    }

    @Test
    void onlyWhatTheItemLetsBeOwedAndIsMissingCanBeOwed() {
        var draft = desk.draft(citizen(), item);
        refused(desk.act(citizen(), draft, "submission", null), 422, "incomplete");
        wrong(draft, "{\"owes\":[\"photo\"]}", "/owes/0");
        wrong(draft, "{\"owes\":[\"identity-card\",\"identity-card\"]}", "/owes/1");
        wrong(desk.complete(citizen(), item), OWING, "/owes/0");
        wrong(desk.draft(citizen(), World.PROMISED), OWING, "/owes/0");
    }

    @Test
    void whatIsApprovedAndOwesNothingWaitsForNoReviewer() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), item), "acceptance", null);
        var approved = desk.did(decider(), accepted, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"可以\"}");
        inReviewersQueue(approved, false);
    }

    private void inReviewersQueue(Kept kept, boolean there) {
        var found = desk.get(reviewer(), "/v1/queues?actionable=true&item={item}", item)
                .expectBody()
                .jsonPath("$.items[?(@.id == '%s')]".formatted(kept.id()));
        if (there) {
            found.exists();
        } else {
            found.doesNotExist();
        }
    }

    private void wrong(Kept draft, String body, String pointer) {
        desk.act(citizen(), draft, "submission", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '%s')]".formatted(pointer))
                .exists();
    }

    private UUID uploaded(Kept kept) {
        return new Uploads(desk.http()).uploaded(citizen(), kept.id(), "身份证.pdf", "application/pdf", Uploads.pdf(2048));
    }

    private static String giving(UUID document) {
        return "{\"document\":\"%s\"}".formatted(document);
    }
}
