package org.yiwang.cases.journey;

import static org.yiwang.cases.journey.World.citizen;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.keycloak.TestTokens;

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

    private void count(UUID person, int many) {
        desk.get(IDENTITY, "/internal/people/{id}/open-cases", person)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(many);
    }
}
