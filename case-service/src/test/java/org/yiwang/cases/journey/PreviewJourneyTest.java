package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.elsewhere;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.ownOfficial;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class PreviewJourneyTest {

    private static final OtherService.Said WORDS = new OtherService.Said(
            200, "{\"items\":[{\"kind\":\"CASE_REFUSED\",\"title\":\"未获批准\",\"text\":\"很抱歉\"}],\"next\":null}");
    private static final AtomicReference<OtherService.Said> ANSWER = new AtomicReference<>(WORDS);
    private static final OtherService NOTIFICATIONS = new OtherService(_ -> ANSWER.get());

    @Autowired
    private Desk desk;

    @DynamicPropertySource
    static void notifications(DynamicPropertyRegistry settings) {
        settings.add("yiwang.clients.token-uri", () -> NOTIFICATIONS.address() + "/token");
        settings.add("yiwang.clients.services.notification-service", NOTIFICATIONS::address);
    }

    @AfterAll
    static void stop() {
        NOTIFICATIONS.stop();
    }

    @BeforeEach
    void notificationsAnswers() {
        ANSWER.set(WORDS);
        NOTIFICATIONS.asked().clear();
    }

    @Test
    void anOfficialSeesWhatARefusalWouldLeadToAndNothingIsChanged() {
        var accepted = accepted();
        preview(decider(), accepted, "?action=DECIDE&outcome=REFUSED")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("REFUSED")
                .jsonPath("$.outcome")
                .isEqualTo("REFUSED")
                .jsonPath("$.limits[?(@.kind == 'DELIVERY')].dueOn")
                .exists()
                .jsonPath("$.messages[0].title")
                .isEqualTo("未获批准");
        var asked = NOTIFICATIONS.asked().element();
        assertThat(asked.path()).isEqualTo("/internal/foreseen-messages");
        assertThat(asked.token()).isEqualTo("Bearer own-token");
        assertThat(asked.language()).isEqualTo("zh-CN");
        assertThat(asked.body())
                .contains(
                        "org.yiwang.case.decided.v1",
                        "\"outcome\":\"REFUSED\"",
                        accepted.id().toString())
                .doesNotContain("李晓梅", "小梅面馆");
        assertThat(desk.count("select count(*) from case_events where case_id = '%s'".formatted(accepted.id())))
                .isEqualTo(2);
        desk.did(decider(), accepted, "decision", "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}");
    }

    @Test
    void withoutNotificationServiceTheRestIsSeenAllTheSame() {
        ANSWER.set(new OtherService.Said(500, "{}"));
        preview(decider(), accepted(), "?action=DECIDE&outcome=APPROVED")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("APPROVED")
                .jsonPath("$.messages")
                .isEmpty();
    }

    @Test
    void theOpeningForAPreviewIsRecorded() {
        var accepted = accepted();
        preview(decider(), accepted, "?action=DECIDE&outcome=APPROVED")
                .expectStatus()
                .isOk();
        assertThat(desk.count("""
                        select count(*) from access_records where case_id = '%s' and resource_kind = 'PREVIEW'
                        """.formatted(accepted.id()))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', action",
        "?action=JUMP, action",
        "?action=SUBMIT, action",
        "?action=DECIDE, outcome",
        "?action=DECIDE&outcome=PERHAPS, outcome",
        "?action=DELIVER, way",
        "?action=DELIVER&way=PIGEON, way",
        "?action=EXTEND_SUPPLEMENT, days",
        "?action=EXTEND_SUPPLEMENT&days=0, days",
    })
    void whatIsMissingOrUnknownIsNamed(String query, String parameter) {
        preview(decider(), accepted(), query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].parameter")
                .isEqualTo(parameter);
    }

    @Test
    void whatASupplementASuspensionAndAnExtensionLeadToIsSeenToo() {
        var submitted = desk.submitted(citizen(), World.PROMISED);
        foreseen(intake(), submitted, "REQUEST_SUPPLEMENT", "supplement-requested", "SUPPLEMENT");
        var asked = desk.did(intake(), submitted, "supplement-request", """
                {"wanted": [{"pointer": "/form/shopName", "note": "请更正"}]}
                """);
        foreseen(intake(), asked, "EXTEND_SUPPLEMENT&days=10", "supplement-extended", "SUPPLEMENT");
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var reviewed = desk.did(World.reviewer(), accepted, "review", null);
        preview(World.reviewer(), reviewed, "?action=SUSPEND")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("SUSPENDED");
        var extending = desk.did(World.reviewer(), reviewed, "extension-request", "{\"reasons\": \"案情复杂\"}");
        foreseen(World.approver(), extending, "EXTEND", "extended", "STATUTORY");
    }

    private void foreseen(TestTokens who, Desk.Kept kept, String action, String fact, String limit) {
        NOTIFICATIONS.asked().clear();
        preview(who, kept, "?action=" + action)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.limits[?(@.kind == '%s')].dueOn".formatted(limit))
                .exists();
        assertThat(NOTIFICATIONS.asked().element().body()).contains("org.yiwang.case." + fact + ".v1");
    }

    @Test
    void whatWouldBeRefusedIsRefusedBeforehand() {
        Desk.refused(preview(intake(), accepted(), "?action=ACCEPT"), 409, "action-not-allowed");
        Desk.refused(preview(intake(), accepted(), "?action=DECIDE&outcome=APPROVED"), 403, "duty-missing");
        var own = desk.submitted(TestTokens.citizen(World.CHEN_SIYUAN, "陈思远"), World.ON_THE_SPOT);
        Desk.refused(preview(ownOfficial(), own, "?action=ACCEPT"), 404, "case-not-found");
    }

    @Test
    void nobodyElseLearnsOfIt() {
        var accepted = accepted();
        Desk.refused(preview(elsewhere(), accepted, "?action=DECIDE&outcome=APPROVED"), 404, "case-not-found");
        preview(citizen(), accepted, "?action=DECIDE&outcome=APPROVED")
                .expectStatus()
                .isForbidden();
    }

    private Desk.Kept accepted() {
        return desk.did(intake(), desk.submitted(citizen(), World.ON_THE_SPOT), "acceptance", null);
    }

    private ResponseSpec preview(TestTokens who, Desk.Kept kept, String query) {
        return desk.get(who, "/v1/cases/" + kept.id() + "/preview" + query);
    }
}
