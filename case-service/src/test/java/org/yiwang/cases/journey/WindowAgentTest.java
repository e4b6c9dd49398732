package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.MARKET;
import static org.yiwang.cases.journey.World.ON_THE_SPOT;
import static org.yiwang.cases.journey.World.PROMISED;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.post;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Clerks take in for organisations and for people who are not there, whom the person present may act for. */
@ServiceTest
class WindowAgentTest {

    private static final SeenPeople PEOPLE = new SeenPeople("钱多多");
    private static final OtherService IDENTITY = new OtherService(WindowAgentTest::answer);
    private static final UUID CLERK = UUID.fromString("0199f000-0000-7000-8000-000000000311");
    private static final String HANDED_IN = "{\"agreesToElectronicService\": false, \"present\": {}}";

    private final UUID person = UUID.randomUUID();
    private final UUID principal = UUID.randomUUID();
    private final UUID organisation = UUID.randomUUID();

    @Autowired
    private Desk desk;

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        IDENTITY.isIdentityService(settings);
    }

    @AfterEach
    void theCopyIsFreshAgain() {
        Mandated.known("now() + interval '1 day'");
    }

    @AfterAll
    static void stop() {
        IDENTITY.stop();
    }

    @Test
    void whoHasARoleComesForHisOrganisationAndAllThreeStandOnTheRecord() {
        seen(person);
        var role = Mandated.ofOrganisation(organisation, person).copiedAsRole();
        var submitted = desk.did(intake(), filled("ORGANISATION", organisation, ON_THE_SPOT), "submission", HANDED_IN);

        var dossier = body(desk.get(intake(), "/v1/cases/{id}", submitted.id()));
        assertThat(dossier.at("/applicant/kind").asString()).isEqualTo("ORGANISATION");
        assertThat(dossier.at("/applicant/name").asString()).isEqualTo("甬城物流有限公司");
        assertThat(dossier.at("/agent/id").asString()).isEqualTo(person.toString());
        assertThat(dossier.at("/agent/name").asString()).isEqualTo("钱多多");
        assertThat(dossier.at("/agent/kind").asString()).isEqualTo("ROLE");
        var came = body(desk.get(intake(), "/v1/cases/{id}/timeline", submitted.id()))
                .at("/items/1");
        assertThat(came.at("/action").asString()).isEqualTo("RECORD_VISIT");
        assertThat(came.at("/agent/name").asString()).isEqualTo("钱多多");
        assertThat(came.at("/official/id").asString()).isEqualTo(CLERK.toString());
        assertThat(desk.count("""
                select count(*) from case_events where case_id = '%s' and action = 'RECORD_VISIT' and actor_id = '%s'
                   and applicant_id = '%s' and data ->> 'present' = '%s' and data ->> 'mandate' = '%s'
                """.formatted(submitted.id(), CLERK, organisation, person, role.id())))
                .isEqualTo(1);
        desk.get(TestTokens.citizen(person, "钱多多"), "/v1/cases/{id}", submitted.id())
                .expectStatus()
                .isOk();
    }

    @Test
    void whoHasAMandateComesForHisPrincipalAndNeitherHandlesTheCase() {
        seen(person);
        Mandated.forItem(principal, person, ON_THE_SPOT).copied();
        var submitted = desk.did(intake(), filled("PERSON", principal, ON_THE_SPOT), "submission", HANDED_IN);
        var accepted = desk.did(intake(), submitted, "acceptance", null);
        var decision = "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}";
        var agents = TestTokens.official(person, post(Duty.DECIDE, MARKET)).acr(Acr.MFA);
        refused(desk.act(agents, accepted, "decision", decision), 409, "own-case");
        var principals =
                TestTokens.official(principal, post(Duty.DECIDE, MARKET)).acr(Acr.MFA);
        refused(desk.act(principals, accepted, "decision", decision), 409, "own-case");
        desk.did(decider(), accepted, "decision", decision);
        desk.get(TestTokens.citizen(principal, "李晓梅"), "/v1/cases/{id}", submitted.id())
                .expectStatus()
                .isOk();
    }

    @Test
    void aClerkTakesNothingInForHisOwnPrincipalsAndNotFromHimself() {
        seen(person);
        Mandated.forItem(principal, person, PROMISED).copied();
        Mandated.forItem(principal, CLERK, PROMISED).copied();
        refused(opened("PERSON", principal, person, PROMISED), 409, "own-case");
        seen(CLERK);
        refused(opened("PERSON", UUID.randomUUID(), CLERK, PROMISED), 409, "own-case");
    }

    @Test
    void whatTheRightLacksIsNamed() {
        refused(opened("ORGANISATION", organisation, person, PROMISED), 409, "person-not-present");
        seen(person);
        wrong(opened("ORGANISATION", organisation, person, PROMISED), "/personPresent", "没有代此申请人办理的授权或任职");
        wrong(opened("PERSON", principal, person, PROMISED), "/personPresent", "没有代此申请人办理的授权或任职");
        wrong(opened("ORGANISATION", organisation, null, PROMISED), "/personPresent", "必填");
        Mandated.forItem(principal, person, ON_THE_SPOT).copied();
        wrong(opened("PERSON", principal, person, PROMISED), "/personPresent", "授权范围不含这个事项");
        var ended = UUID.randomUUID();
        Mandated.forItem(ended, person, PROMISED)
                .during(Mandated.LONG_AGO, "2024-01-01T00:00:00Z")
                .copied();
        wrong(opened("PERSON", ended, person, PROMISED), "/personPresent", "已经结束，或者尚未生效");
        Mandated.known("now() - interval '1 hour'");
        refused(opened("PERSON", principal, person, ON_THE_SPOT), 503, "mandates-unknown");
        wrong(
                desk.open(
                        World.citizen(),
                        "{\"item\": \"%s\", \"personPresent\": \"%s\"}".formatted(PROMISED, person),
                        UUID.randomUUID().toString()),
                "/personPresent",
                "只能由窗口人员填写");
    }

    @Test
    void aMandateThatEndsBeforeTheDraftIsHandedInLetsNothingIn() {
        seen(person);
        var mandate = Mandated.forItem(principal, person, PROMISED).copied();
        var draft = filled("PERSON", principal, PROMISED);
        mandate.gone();
        wrong(desk.act(intake(), draft, "submission", HANDED_IN), "/present/person", "已经结束，或者尚未生效");
        assertThat(desk.count("select count(*) from visits where case_id = '%s'".formatted(draft.id())))
                .isZero();
    }

    @Test
    void whatIsAskedForIsSuppliedAndWhatIsDecidedCollectedByWhoMayActForTheApplicant() {
        seen(person);
        Mandated.forItem(principal, person, ON_THE_SPOT).copied();
        var submitted = desk.did(intake(), filled("PERSON", principal, ON_THE_SPOT), "submission", HANDED_IN);
        var asked = desk.did(intake(), submitted, "supplement-request", """
                {"wanted": [{"pointer": "/form/shopName", "note": "请更正"}]}
                """);
        var other = UUID.randomUUID();
        seen(other);
        var given = """
                {"form": {"shopName": "多多面馆"}, "present": {"person": "%s", "explanation": "补正须签字"}}
                """.formatted(other);
        wrong(desk.act(intake(), asked, "supplement", given), "/present/person", "没有代此申请人办理的授权或任职");
        var mandate = Mandated.forItem(principal, other, ON_THE_SPOT).copied();
        var supplied = desk.did(intake(), asked, "supplement", given);
        var accepted = desk.did(intake(), supplied, "acceptance", null);
        var decision = "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}";
        var others = TestTokens.official(other, post(Duty.DECIDE, MARKET)).acr(Acr.MFA);
        mandate.gone();
        refused(desk.act(others, accepted, "decision", decision), 409, "own-case");
        var decided = desk.did(decider(), accepted, "decision", decision);
        var collected = "{\"way\": \"WINDOW\", \"explanation\": \"领取执照\", \"collectedBy\": \"%s\"}";
        wrong(desk.act(intake(), decided, "delivery", collected.formatted(other)), "/collectedBy", "已经结束，或者尚未生效");
        refused(
                desk.act(intake(), decided, "delivery", collected.formatted(UUID.randomUUID())),
                409,
                "person-not-present");
        wrong(
                desk.act(
                        intake(),
                        decided,
                        "delivery",
                        "{\"way\": \"POST\", \"collectedBy\": \"%s\"}".formatted(person)),
                "/collectedBy",
                "只能由窗口人员填写");
        desk.did(intake(), decided, "delivery", collected.formatted(person));
        assertThat(desk.count("""
                select count(*) from case_events where case_id = '%s' and action = 'RECORD_VISIT'
                   and data ->> 'present' in ('%s', '%s')
                """.formatted(submitted.id(), person, other))).isEqualTo(3);
    }

    private void seen(UUID who) {
        PEOPLE.saw(CLERK, who);
    }

    private ResponseSpec opened(String kind, UUID applicant, @Nullable UUID present, UUID item) {
        var who = present == null ? "null" : "\"" + present + "\"";
        var body = """
                {"item": "%s", "applicant": {"kind": "%s", "id": "%s"}, "personPresent": %s,
                 "form": {"shopName": "面馆", "idNumber": "330106199001011234"}}
                """.formatted(item, kind, applicant, who);
        return desk.open(intake(), body, UUID.randomUUID().toString());
    }

    /** A draft of the clerk's with the material. */
    private Kept filled(String kind, UUID applicant, UUID item) {
        return Desk.complete(Desk.opened(opened(kind, applicant, person, item)));
    }

    private static void wrong(ResponseSpec answer, String pointer, String words) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer)
                .jsonPath("$.errors[0].detail")
                .value(String.class, detail -> assertThat(detail).contains(words));
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static OtherService.Said answer(OtherService.Asked asked) {
        var organisations = "/internal/organisations/";
        return asked.path().startsWith(organisations)
                ? SeenPeople.named(asked.path().substring(organisations.length()), "甬城物流有限公司")
                : PEOPLE.answer(asked, "钱多多");
    }
}
