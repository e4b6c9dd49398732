package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.citizen;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.keycloak.Acr;
import tools.jackson.databind.node.ObjectNode;

/** An item may ask how surely an applicant is known and how strongly signed in. */
@ServiceTest
class DemandTest {

    private static final String ON_B = "{\"situation\": \"kind\", \"choices\": [\"B\"]}";

    private final UUID item = UUID.randomUUID();

    @Autowired
    private Desk desk;

    @Test
    void whoIsNotKnownSurelyEnoughKeepsTheDraft() {
        published("{\"identityAssurance\": 2}");
        var draft = desk.complete(citizen().assurance(1), item);
        desk.act(citizen().assurance(1), draft, "submission", null)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/identity-assurance")
                .jsonPath("$.neededAssurance")
                .isEqualTo(2);
        desk.did(citizen().assurance(2), draft, "submission", null);
    }

    @Test
    void whoSignedInTooWeaklyIsToldHow() {
        published("{\"acr\": \"MFA\"}");
        var draft = desk.complete(citizen(), item);
        var weak = desk.act(citizen().acr(Acr.PWD), draft, "submission", null);
        assertThat(weak.returnResult(Void.class).getResponseHeaders().getFirst("WWW-Authenticate"))
                .contains("insufficient_user_authentication", "acr_values=\"mfa\"");
        refused(desk.act(citizen().acr(Acr.PWD), draft, "submission", null), 401, "insufficient-user-authentication");
        desk.did(citizen().acr(Acr.PHR), draft, "submission", null);
    }

    @Test
    void aMaterialIsAskedForInItsSituationOnly() {
        published("{}");
        desk.did(citizen(), answered("A"), "submission", null);
        desk.act(citizen(), answered("B"), "submission", null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/materials/identity-card')]")
                .exists();
    }

    private Kept answered(String kind) {
        var draft = desk.draft(citizen(), item);
        var answer = desk.http()
                .put()
                .uri("/v1/cases/{id}/form", draft.id())
                .headers(citizen())
                .header("If-Match", draft.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("""
                        {"form": {"shopName": "小梅面馆", "idNumber": "330106199001011234", "kind": "%s"}}
                        """.formatted(kind))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        return new Kept(
                draft.id(), Objects.requireNonNull(answer.getResponseHeaders().getETag()));
    }

    private void published(String signIn) {
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        content.set("signIn", Desk.JSON.readTree(signIn));
        var card = (ObjectNode) content.path("materials").get(0);
        card.set("when", Desk.JSON.readTree(signIn.equals("{}") ? ON_B : "null"));
        Desk.publish(content.toString());
    }
}
