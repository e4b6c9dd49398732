package org.yiwang.cases.journey;

import static org.yiwang.cases.journey.World.citizen;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiwang.keycloak.TestTokens;

/** Through an integrator's client a person deals with cases of the granted items alone, in the sandbox with test cases. */
@ServiceTest
class IntegratorTest {

    private static final TestTokens BANK =
            citizen().through("bank", List.of(World.PROMISED), "cases.read", "cases.submit");
    private static final TestTokens ELSEWHERE =
            citizen().through("other", List.of(World.ON_THE_SPOT), "cases.read", "cases.submit");
    private static final TestTokens TESTER =
            TestTokens.citizen(UUID.randomUUID(), "测试甲").throughSandbox("lab", "cases.read", "cases.submit");

    @Autowired
    private Desk desk;

    @Test
    void aCaseOfAGrantedItemIsOpenedReadAndWithdrawn() {
        var kept = desk.submitted(BANK, World.PROMISED);
        desk.get(BANK, "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        desk.get(citizen(), "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        desk.did(BANK, kept, "withdrawal", "{\"reason\":\"no longer needed\"}");
    }

    /** A grant names items and not versions: nobody asks for a new one when an item changes. */
    @Test
    void aGrantHoldsForTheNextVersionOfItsItemToo() {
        var item = UUID.randomUUID();
        var first = World.item(item, "PROMISED");
        Desk.publish(first);
        var bank = citizen().through("bank", List.of(item), "cases.read", "cases.submit");
        var before = desk.submitted(bank, item);
        Desk.publish(first.replace("\"version\":1", "\"version\":2"));
        var after = desk.submitted(bank, item);
        desk.get(bank, "/v1/cases/{id}", before.id()).expectStatus().isOk();
        desk.get(bank, "/v1/cases/{id}", after.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.item.version")
                .isEqualTo(2);
    }

    @Test
    void anItemThatWasNotGrantedIsNotOpened() {
        var body = "{\"item\":\"%s\"}".formatted(World.ON_THE_SPOT);
        Desk.refused(desk.open(BANK, body, UUID.randomUUID().toString()), 403, "item-not-granted");
    }

    @Test
    void oneAppliesForOneselfAlone() {
        var body = "{\"item\":\"%s\",\"applicant\":{\"kind\":\"PERSON\",\"id\":\"%s\"}}"
                .formatted(World.PROMISED, UUID.randomUUID());
        Desk.refused(desk.open(BANK, body, UUID.randomUUID().toString()), 403, "no-mandate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/limits", "/events"})
    void aCaseOfAnotherItemIsNotThere(String part) {
        var kept = desk.submitted(citizen(), World.PROMISED);
        Desk.refused(desk.get(ELSEWHERE, "/v1/cases/{id}" + part, kept.id()), 404, "case-not-found");
        desk.get(BANK, "/v1/cases/{id}/timeline", kept.id()).expectStatus().isOk();
    }

    @Test
    void norIsItListedOrChanged() {
        var kept = desk.draft(citizen(), World.PROMISED);
        var listed = "$.items[?(@.id == '%s')]".formatted(kept.id());
        desk.get(ELSEWHERE, "/v1/cases?limit=200").expectBody().jsonPath(listed).isEmpty();
        desk.get(BANK, "/v1/cases?limit=200").expectBody().jsonPath(listed).isNotEmpty();
        Desk.refused(desk.act(ELSEWHERE, kept, "submission", null), 404, "case-not-found");
    }

    @Test
    void theScopeIsAskedFor() {
        var reading = citizen().through("bank", List.of(World.PROMISED), "cases.read");
        var body = "{\"item\":\"%s\"}".formatted(World.PROMISED);
        Desk.refused(desk.open(reading, body, UUID.randomUUID().toString()), 403, "insufficient-scope");
        var submitting = citizen().through("bank", List.of(World.PROMISED), "cases.submit");
        Desk.refused(desk.get(submitting, "/v1/cases"), 403, "insufficient-scope");
    }

    @Test
    void theSandboxKnowsTestCasesOfEveryItemAndNoOthers() {
        var tried = desk.submitted(TESTER, World.ON_THE_SPOT);
        desk.get(TESTER, "/v1/cases/{id}", tried.id()).expectStatus().isOk();
        Desk.refused(desk.get(World.intake(), "/v1/cases/{id}", tried.id()), 404, "case-not-found");
        desk.get(World.intake().claim("test", true), "/v1/cases/{id}", tried.id())
                .expectStatus()
                .isOk();
        var real = desk.submitted(citizen(), World.ON_THE_SPOT);
        Desk.refused(desk.get(TESTER, "/v1/cases/{id}", real.id()), 404, "case-not-found");
    }
}
