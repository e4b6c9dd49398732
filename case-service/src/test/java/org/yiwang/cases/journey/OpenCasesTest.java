package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Which cases of somebody are not finished, to services alone. */
@ServiceTest
class OpenCasesTest {

    private static final TestTokens IDENTITY = TestTokens.service("identity-service", "case-service");

    @Autowired
    private Desk desk;

    @Test
    void draftsAndSubmittedCasesAreOpenAndWithdrawnOnesAreNot() {
        var person = UUID.randomUUID();
        var somebody = TestTokens.citizen(person, "李晓梅");
        count(person, 0);
        desk.draft(somebody, World.PROMISED);
        count(person, 1);
        var submitted = desk.submitted(somebody, World.PROMISED);
        count(person, 2);
        desk.did(somebody, submitted, "withdrawal", "{}");
        count(person, 1);
    }

    @Test
    void peopleAreNotServed() {
        desk.get(citizen(), "/internal/people/{id}/open-cases", World.LI_XIAOMEI)
                .expectStatus()
                .isForbidden();
        desk.get(IDENTITY, "/internal/people/{id}/open-cases", "nobody")
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void whatIsOpenOfAnItemIsCountedByItself() {
        var catalogue = TestTokens.service("catalog-service", "case-service");
        var before = ofItem(catalogue);
        desk.draft(citizen(), World.PROMISED);
        var submitted = desk.submitted(citizen(), World.PROMISED);
        var after = ofItem(catalogue);
        assertThat(after.path("drafts").asInt()).isEqualTo(before.path("drafts").asInt() + 1);
        assertThat(after.path("handled").asInt())
                .isEqualTo(before.path("handled").asInt() + 1);
        desk.did(citizen(), submitted, "withdrawal", "{}");
        assertThat(ofItem(catalogue)).isNotEqualTo(after);
        desk.get(citizen(), "/internal/items/{id}/open-cases", World.PROMISED)
                .expectStatus()
                .isForbidden();
    }

    private JsonNode ofItem(TestTokens who) {
        return Objects.requireNonNull(desk.get(who, "/internal/items/{id}/open-cases", World.PROMISED)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private void count(UUID person, int many) {
        desk.get(IDENTITY, "/internal/people/{id}/open-cases", person)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(many);
    }
}
