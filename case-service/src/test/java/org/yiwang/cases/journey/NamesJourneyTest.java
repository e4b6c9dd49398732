package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.MARKET;
import static org.yiwang.cases.journey.World.citizen;
import static org.yiwang.cases.journey.World.intake;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;

@ServiceTest
class NamesJourneyTest {

    /** How identity-service answers when asked for a person. */
    enum Identity {
        UNKNOWN,
        BROKEN,
        SILENT
    }

    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final Map<String, Identity> TROUBLE = new ConcurrentHashMap<>();
    private static final OtherService IDENTITY = new OtherService(NamesJourneyTest::answer);

    private final UUID reviewer = UUID.randomUUID();

    @Autowired
    private Desk desk;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        IDENTITY.isIdentityService(settings);
    }

    @AfterAll
    static void stop() {
        IDENTITY.stop();
    }

    @Test
    void theHandlersNameIsAskedOfIdentityWithTheServicesOwnTokenAndKept() {
        NAMES.put(reviewer.toString(), "刘伟");
        var reviewed = reviewed();
        opened(reviewed).jsonPath("$.handlerName").isEqualTo("刘伟");
        opened(reviewed).jsonPath("$.handlerName").isEqualTo("刘伟");
        assertThat(IDENTITY.asked())
                .filteredOn(asked -> asked.path().equals("/internal/people/" + reviewer))
                .extracting(OtherService.Asked::token)
                .containsExactly("Bearer own-token");
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsShownWithoutTheNameThatCannotBeHad(Identity trouble) {
        TROUBLE.put(reviewer.toString(), trouble);
        opened(reviewed())
                .jsonPath("$.status")
                .isEqualTo("IN_REVIEW")
                .jsonPath("$.handler")
                .isEqualTo(reviewer.toString())
                .jsonPath("$.applicant.name")
                .isEqualTo("李晓梅")
                .jsonPath("$.handlerName")
                .isEmpty();
        assertThat(IDENTITY.asked()).anyMatch(asked -> asked.path().contains(reviewer.toString()));
    }

    @Test
    void aNameThatCouldNotBeHadIsAskedForAgain() {
        TROUBLE.put(reviewer.toString(), Identity.BROKEN);
        var reviewed = reviewed();
        opened(reviewed).jsonPath("$.handlerName").isEmpty();
        TROUBLE.clear();
        NAMES.put(reviewer.toString(), "赵丽");
        opened(reviewed).jsonPath("$.handlerName").isEqualTo("赵丽");
    }

    @Test
    void officialsReadWhichColleagueDidWhatAndApplicantsDoNot() {
        NAMES.put(reviewer.toString(), "刘伟");
        var reviewed = reviewed();
        var last = "$.items[?(@.action == 'START_REVIEW')].official.name";
        desk.get(intake(), "/v1/cases/{id}/timeline", reviewed.id())
                .expectBody()
                .jsonPath(last)
                .isEqualTo("刘伟");
        desk.get(citizen(), "/v1/cases/{id}/timeline", reviewed.id())
                .expectBody()
                .jsonPath(last)
                .doesNotExist();
    }

    @Test
    void whoComesSecondIsToldWhoWasQuickerAndWhen() {
        NAMES.put(reviewer.toString(), "刘伟");
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        var before = Instant.now();
        desk.did(TestTokens.official(reviewer, World.post(Duty.REVIEW, MARKET)), accepted, "review", null);
        desk.act(World.reviewer(), accepted, "review", null)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.lastChange.action")
                .isEqualTo("START_REVIEW")
                .jsonPath("$.lastChange.to")
                .isEqualTo("IN_REVIEW")
                .jsonPath("$.lastChange.official.name")
                .isEqualTo("刘伟")
                .jsonPath("$.lastChange.at")
                .value(String.class, at -> assertThat(Instant.parse(at)).isBetween(before, Instant.now()));
        assertThat(desk.count("select count(*) from access_records where resource_kind = 'TIMELINE' and case_id = '%s'"
                        .formatted(accepted.id())))
                .as("who was told has opened the timeline")
                .isEqualTo(1);
        desk.act(citizen(), accepted, "withdrawal", null)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.lastChange.action")
                .isEqualTo("START_REVIEW")
                .jsonPath("$.lastChange.by")
                .isEqualTo("OFFICIAL")
                .jsonPath("$.lastChange.official")
                .isEmpty();
    }

    @Test
    void aDraftsVersionIsNobodysAction() {
        var draft = desk.draft(citizen(), World.PROMISED);
        desk.act(citizen(), new Desk.Kept(draft.id(), "\"7\""), "submission", null)
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.lastChange")
                .doesNotHaveJsonPath();
    }

    private Desk.Kept reviewed() {
        var accepted = desk.did(intake(), desk.submitted(citizen(), World.PROMISED), "acceptance", null);
        return desk.did(TestTokens.official(reviewer, World.post(Duty.REVIEW, MARKET)), accepted, "review", null);
    }

    private BodyContentSpec opened(Desk.Kept kept) {
        return desk.get(citizen(), "/v1/cases/{id}", kept.id())
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private static OtherService.Said answer(OtherService.Asked asked) {
        var person = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        return switch (TROUBLE.get(person)) {
            case UNKNOWN -> new OtherService.Said(404, "{}");
            case BROKEN -> new OtherService.Said(500, "{}");
            case SILENT -> IDENTITY.silent();
            case null ->
                new OtherService.Said(
                        200, "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(person, NAMES.getOrDefault(person, "?")));
        };
    }
}
