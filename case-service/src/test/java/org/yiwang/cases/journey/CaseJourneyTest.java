package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.reviewer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.cases.lifecycle.CaseNumber;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

@ServiceTest
class CaseJourneyTest {

    @Autowired
    private Desk desk;

    @Test
    void aCaseGoesFromCitizenToOfficialAndBack() {
        var draft = desk.complete(citizen(), World.PROMISED);
        var submitted = desk.did(citizen(), draft, "submission", null);
        desk.get(citizen(), "/v1/cases/{id}", draft.id())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", submitted.etag())
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUBMITTED")
                .jsonPath("$.number")
                .value(
                        String.class,
                        number -> assertThat(CaseNumber.isValid(number)).isTrue())
                .jsonPath("$.form.shopName")
                .isEqualTo("小梅面馆")
                .jsonPath("$.applicant.name")
                .isEqualTo("李晓梅")
                .jsonPath("$.department.name")
                .isEqualTo("杭州市西湖区市场监督管理局")
                .jsonPath("$.limits[0].kind")
                .isEqualTo("INTAKE")
                .jsonPath("$.actions[0].name")
                .isEqualTo("WITHDRAW");

        var accepted = desk.did(intake(), submitted, "acceptance", null);
        var reviewed = desk.did(reviewer(), accepted, "review", null);
        var decided = desk.did(decider(), reviewed, "decision", """
                {"outcome":"APPROVED","reasons":"符合条件"}
                """);
        desk.did(intake(), decided, "delivery", """
                {"way":"ELECTRONIC"}
                """);

        desk.get(citizen(), "/v1/cases/{id}/timeline", draft.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].action")
                .value(actions -> assertThat(actions.toString())
                        .isEqualTo("[\"SUBMIT\",\"ACCEPT\",\"START_REVIEW\",\"DECIDE\",\"DELIVER\",\"CLOSE\"]"))
                .jsonPath("$.items[3].texts.reasons")
                .isEqualTo("符合条件");
        chainIsWhole(draft, 6);
    }

    @Test
    void anItemHandledOnTheSpotIsDecidedOnceAccepted() {
        var submitted = desk.submitted(citizen(), World.ON_THE_SPOT);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        desk.act(decider(), accepted, "decision", """
                        {"outcome":"REFUSED","reasons":"字号重复"}
                        """)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REFUSED")
                .jsonPath("$.limits[?(@.kind=='DELIVERY')].light")
                .isEqualTo("GREEN");
        chainIsWhole(submitted, 3);
    }

    @Test
    void aDecisionNeedsTheSecondFactorAndNothingElseDoes() {
        var submitted = desk.submitted(citizen().acr(Acr.PWD), World.ON_THE_SPOT);
        var accepted = desk.did(intake().acr(Acr.PWD), submitted, "acceptance", null);
        var decision = """
                {"outcome":"APPROVED","reasons":"符合条件"}
                """;
        desk.act(decider().acr(Acr.PWD), accepted, "decision", decision)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(
                        "WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/insufficient-user-authentication");
        chainIsWhole(submitted, 2);
        desk.did(decider().acr(Acr.PHR), accepted, "decision", decision);
        chainIsWhole(submitted, 3);
    }

    @Test
    void aDueDateIsToldDayByDay() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        desk.get(citizen(), "/v1/cases/{id}/limits", submitted.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].kind")
                .isEqualTo("INTAKE")
                .jsonPath("$.items[0].days[?(@.kind in ['WORKING', 'MAKE_UP'])]")
                .value(days -> assertThat(days.toString()).contains("WORKING"));
        desk.get(World.otherCitizen(), "/v1/cases/{id}/limits", submitted.id())
                .expectStatus()
                .isNotFound();
    }

    private void chainIsWhole(Desk.Kept kept, int events) {
        var chain = desk.get(
                        TestTokens.service("notification-service", "case-service"),
                        "/internal/cases/{id}/chain",
                        kept.id())
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(chain).hasToString("{\"valid\":true,\"events\":" + events + "}");
    }
}
