package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.Desk.refused;
import static org.yiwang.cases.journey.World.MARKET;
import static org.yiwang.cases.journey.World.decider;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.official;
import static org.yiwang.cases.journey.World.otherCitizen;
import static org.yiwang.cases.journey.World.post;
import static org.yiwang.cases.journey.World.reviewer;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.cases.journey.Desk.Kept;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Clerks take in for people who stand before them. */
@ServiceTest
class WindowJourneyTest {

    private static final SeenPeople PEOPLE = new SeenPeople("吴秀英");
    private static final OtherService IDENTITY = new OtherService(asked -> PEOPLE.answer(asked, "张燕"));
    private static final UUID CLERK = UUID.fromString("0199f000-0000-7000-8000-000000000311");
    private static final String JINHUA = "330702000000";

    private final UUID person = UUID.randomUUID();

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
    void aClerkTakesInForWhoIsPresentAndMayAcceptItButNotDecideIt() {
        seen(CLERK);
        var clerk = official(11, post(Duty.INTAKE, MARKET), post(Duty.DECIDE, MARKET));
        var draft = filled(clerk, World.ON_THE_SPOT);
        desk.get(intake(), "/v1/cases/{id}", draft.id()).expectStatus().isOk();
        desk.get(official(19, post(Duty.INTAKE, MARKET)), "/v1/cases/{id}", draft.id())
                .expectStatus()
                .isNotFound();
        desk.get(reviewer(), "/v1/cases/{id}", draft.id()).expectStatus().isNotFound();
        var body = """
                {"agreesToElectronicService": true, "present": {"originals": ["identity-card"]}}
                """;
        var submitted = desk.did(clerk, draft, "submission", body);
        desk.get(clerk, "/v1/cases/{id}", submitted.id())
                .expectBody()
                .jsonPath("$.applicant.id")
                .isEqualTo(person.toString())
                .jsonPath("$.applicant.name")
                .isEqualTo("吴秀英")
                .jsonPath("$.takenInAt.id")
                .isEqualTo(MARKET.toString())
                .jsonPath("$.visits")
                .isEqualTo(1)
                .jsonPath("$.materials[0].state")
                .isEqualTo("VERIFIED");
        assertThat(desk.count("""
                select count(*) from case_events where case_id = '%s' and action in ('SUBMIT', 'RECORD_VISIT')
                   and actor_kind = 'OFFICIAL' and actor_id = '%s' and post = '%s'
                """.formatted(
                                submitted.id(), CLERK, post(Duty.INTAKE, MARKET).claim())))
                .isEqualTo(2);
        var accepted = desk.did(clerk, submitted, "acceptance", null);
        var decision = "{\"outcome\":\"APPROVED\",\"reasons\":\"符合条件\"}";
        refused(desk.act(clerk, accepted, "decision", decision), 409, "own-case");
        desk.did(decider(), accepted, "decision", decision);
        desk.get(TestTokens.citizen(person, "吴秀英"), "/v1/cases/{id}", submitted.id())
                .expectStatus()
                .isOk();
        desk.get(otherCitizen(), "/v1/cases/{id}", submitted.id())
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatAnAccountTookOverStandsAsItWasWritten() {
        seen(CLERK);
        var body = "{\"agreesToElectronicService\": false, \"present\": {\"originals\": [\"identity-card\"]}}";
        var submitted = desk.did(intake(), filled(intake(), World.ON_THE_SPOT), "submission", body);
        var account = UUID.randomUUID();
        RealPostgres.execute(
                "cases", "update cases set applicant_id = '%s' where applicant_id = '%s'".formatted(account, person));
        desk.get(TestTokens.citizen(account, "吴秀英"), "/v1/cases/{id}/verification", submitted.id())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.valid")
                .isEqualTo(true);
    }

    @Test
    void whatIsMissingIsNamedAndElectronicServiceIsAskedAtTheWindow() {
        seen(CLERK);
        var draft = filled(intake(), World.PROMISED);
        wrong(desk.act(intake(), draft, "submission", null), "/present");
        wrong(desk.act(intake(), draft, "submission", "{\"present\": {}}"), "/agreesToElectronicService");
        wrong(
                desk.act(
                        intake(),
                        draft,
                        "submission",
                        "{\"agreesToElectronicService\": false, \"present\": {\"originals\": [\"photo\"]}}"),
                "/present/originals/0");
        PEOPLE.forget();
        refused(
                desk.act(intake(), draft, "submission", "{\"agreesToElectronicService\": false, \"present\": {}}"),
                409,
                "person-not-present");
        assertThat(desk.count("select count(*) from visits where case_id = '%s'".formatted(draft.id())))
                .isZero();
    }

    @Test
    void nobodyIsEnteredWhoWasNotSeenAndNothingAtAnotherDepartmentsWindow() {
        refused(opened(intake(), World.PROMISED), 409, "person-not-present");
        seen(CLERK);
        refused(opened(reviewer(), World.PROMISED), 403, "window-elsewhere");
        refused(opened(official(11, post(Duty.INTAKE, World.CIVIL)), World.PROMISED), 403, "window-elsewhere");
        wrong(
                desk.open(
                        intake(),
                        "{\"item\": \"%s\"}".formatted(World.PROMISED),
                        UUID.randomUUID().toString()),
                "/applicant");
        var own = TestTokens.official(World.CHEN_SIYUAN_OFFICE, post(Duty.INTAKE, MARKET))
                .acr(Acr.MFA);
        refused(
                desk.open(
                        own,
                        body(World.PROMISED, World.CHEN_SIYUAN),
                        UUID.randomUUID().toString()),
                409,
                "own-case");
        wrong(
                desk.act(
                        World.citizen(),
                        desk.complete(World.citizen(), World.PROMISED),
                        "submission",
                        "{\"present\": {}}"),
                "/present");
    }

    @Test
    void aWindowOfTheProvinceTakesInWhatIsHandledInTheWholeProvinceAndReadsItOn() {
        var item = UUID.randomUUID();
        var content = (ObjectNode) Desk.JSON.readTree(World.item(item, "PROMISED"));
        content.put("handlingArea", "PROVINCE");
        Desk.publish(content.toString());
        var far = UUID.randomUUID();
        seen(far);
        var clerk = TestTokens.official(far, new Post(Duty.INTAKE, World.CIVIL, JINHUA))
                .acr(Acr.MFA);
        refused(opened(clerk, World.PROMISED), 403, "window-elsewhere");
        var submitted = desk.did(
                clerk, filled(clerk, item), "submission", "{\"agreesToElectronicService\": true, \"present\": {}}");
        desk.get(clerk, "/v1/cases/{id}", submitted.id())
                .expectBody()
                .jsonPath("$.actions")
                .isEmpty();
        refused(desk.act(clerk, submitted, "acceptance", null), 403, "duty-missing");
        var asked = desk.did(intake(), submitted, "supplement-request", """
                {"wanted": [{"pointer": "/form/shopName", "note": "请更正"}]}
                """);
        var given = "{\"form\": {\"shopName\": \"秀英面馆\"}, \"present\": {%s}}";
        wrong(desk.act(clerk, asked, "supplement", given.formatted("")), "/present/explanation");
        var supplied = desk.did(clerk, asked, "supplement", given.formatted("\"explanation\": \"补正须本人签字\""));
        desk.get(intake(), "/v1/cases/{id}", supplied.id())
                .expectBody()
                .jsonPath("$.visits")
                .isEqualTo(2)
                .jsonPath("$.takenInAt.id")
                .isEqualTo(World.CIVIL.toString());
        var moved = TestTokens.official(far, new Post(Duty.REVIEW, World.CIVIL, JINHUA))
                .acr(Acr.MFA);
        desk.get(moved, "/v1/cases/{id}", supplied.id()).expectStatus().isNotFound();
    }

    private void seen(UUID clerk) {
        PEOPLE.saw(clerk, person);
    }

    private ResponseSpec opened(TestTokens clerk, UUID item) {
        return desk.open(clerk, body(item, person), UUID.randomUUID().toString());
    }

    private static String body(UUID item, UUID person) {
        return """
                {"item": "%s", "applicant": {"kind": "PERSON", "id": "%s"}}
                """.formatted(item, person);
    }

    /** A draft of the clerk's, with the form filled in and the material put there without the upload. */
    private Kept filled(TestTokens clerk, UUID item) {
        var opened = Desk.opened(opened(clerk, item));
        var kept = desk.http()
                .put()
                .uri("/v1/cases/{id}/form", opened.id())
                .headers(clerk)
                .header("If-Match", opened.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"form\": {\"shopName\": \"面馆\", \"idNumber\": \"330106199001011234\"}}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult();
        return Desk.complete(new Kept(
                opened.id(), Objects.requireNonNull(kept.getResponseHeaders().getETag())));
    }

    private static void wrong(ResponseSpec answer, String pointer) {
        answer.expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }
}
