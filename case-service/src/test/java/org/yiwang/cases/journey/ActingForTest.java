package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.MARKET;
import static org.yiwang.cases.journey.World.ON_THE_SPOT;
import static org.yiwang.cases.journey.World.PROMISED;
import static org.yiwang.cases.journey.World.intake;
import static org.yiwang.cases.journey.World.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.TestTokens;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

/** An agent reads and does what the applicant may, in the items of his mandate, as long as it is in force. */
@ServiceTest
class ActingForTest {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();
    private static final OtherService IDENTITY = new OtherService(ActingForTest::named);

    @Autowired
    private Desk desk;

    private final UUID mei = UUID.randomUUID();
    private final UUID guo = UUID.randomUUID();
    private final TestTokens applicant = TestTokens.citizen(mei, "李晓梅");
    private final TestTokens agent = TestTokens.citizen(guo, "王建国");
    private final TestTokens stranger = TestTokens.citizen(UUID.randomUUID(), "赵六");
    private final Mandated mandate = Mandated.forItem(mei, guo, PROMISED);

    @DynamicPropertySource
    static void identity(DynamicPropertyRegistry settings) {
        IDENTITY.isIdentityService(settings);
    }

    @BeforeEach
    void names() {
        NAMES.put(mei.toString(), "李晓梅");
        NAMES.put(guo.toString(), "王建国");
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
    void theAgentAppliesAndBothPersonsStandOnEveryRecord() {
        mandate.copied();
        var submitted = submitted();

        var dossier = body(desk.get(applicant, "/v1/cases/{id}", submitted.id()));
        assertThat(dossier.at("/applicant/id").asString()).isEqualTo(mei.toString());
        assertThat(dossier.at("/applicant/name").asString()).isEqualTo("李晓梅");
        assertThat(dossier.at("/agent/id").asString()).isEqualTo(guo.toString());
        assertThat(dossier.at("/agent/name").asString()).isEqualTo("王建国");
        var entry = body(desk.get(applicant, "/v1/cases/{id}/timeline", submitted.id()))
                .at("/items/0");
        assertThat(entry.at("/agent/name").asString()).isEqualTo("王建国");
        var row = "select count(*) from case_events where case_id = '%s' and applicant_id = '%s' and actor_id = '%s'"
                .formatted(submitted.id(), mei, guo);
        assertThat(desk.count(row + " and mandate_id = '" + mandate.id() + "'")).isEqualTo(1);
        assertThat(desk.count("select count(*) from case_search where case_id = '%s' and applicant_name = '李晓梅'"
                        .formatted(submitted.id())))
                .isEqualTo(1);
    }

    @Test
    void eachMayDoWhatTheOtherMayAndItIsSaidWhoDidIt() {
        mandate.copied();
        desk.did(applicant, submitted(), "withdrawal", "{}");
        var own = desk.submitted(applicant, PROMISED);
        assertThat(names(desk.get(agent, "/v1/cases/{id}", own.id()))).contains("WITHDRAW");
        desk.did(agent, own, "withdrawal", "{}");
        var entries =
                body(desk.get(applicant, "/v1/cases/{id}/timeline", own.id())).path("items");
        assertThat(entries.get(0).path("agent").isNull()).isTrue();
        assertThat(entries.get(1).at("/agent/id").asString()).isEqualTo(guo.toString());
    }

    @Test
    void withoutAMandateForTheItemNobodyAppliesOrReads() {
        Desk.refused(open(agent, PROMISED), 403, "no-mandate");
        mandate.copied();
        Desk.refused(open(agent, ON_THE_SPOT), 403, "no-mandate");
        Desk.refused(open(stranger, PROMISED), 403, "no-mandate");
        var other = desk.submitted(applicant, ON_THE_SPOT);
        var covered = desk.submitted(applicant, PROMISED);
        Desk.refused(desk.get(agent, "/v1/cases/{id}", other.id()), 404, "case-not-found");
        Desk.refused(desk.act(agent, other, "withdrawal", "{}"), 404, "case-not-found");
        Desk.refused(desk.get(stranger, "/v1/cases/{id}", covered.id()), 404, "case-not-found");
        assertThat(ids(agent)).containsExactly(covered.id().toString());
        assertThat(ids(applicant))
                .containsExactlyInAnyOrder(covered.id().toString(), other.id().toString());
    }

    @Test
    void aMandateForATopicIsForItsItems() {
        RealPostgres.execute("cases", """
                update item_versions set published = published || '{"topics": ["BUSINESS_START"]}'
                 where item_id = '%s'
                """.formatted(ON_THE_SPOT));
        Mandated.forTopic(mei, guo, "BUSINESS_START").copied();
        open(agent, ON_THE_SPOT).expectStatus().isCreated();
        Desk.refused(open(agent, PROMISED), 403, "no-mandate");
    }

    @Test
    void whoHasARoleAppliesForTheOrganisationInEveryItemAndItsOthersSeeIt() {
        var company = UUID.randomUUID();
        var zhou = UUID.randomUUID();
        var colleague = TestTokens.citizen(zhou, "周芳");
        NAMES.put(company.toString(), "杭州小梅餐饮管理有限公司");
        var role = Mandated.ofOrganisation(company, guo);
        role.tell(1, "IN_FORCE");
        Mandated.ofOrganisation(company, zhou).tell(1, "IN_FORCE");
        open(stranger, PROMISED, "ORGANISATION", company).expectStatus().isForbidden();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.count("select count(*) from copied_mandates where grantor = '" + company + "'") == 2);
        var draft = kept(open(agent, PROMISED, "ORGANISATION", company));
        kept(open(agent, ON_THE_SPOT, "ORGANISATION", company));
        given(draft);
        var submitted = desk.did(agent, draft, "submission", null);
        var dossier = body(desk.get(colleague, "/v1/cases/{id}", submitted.id()));
        assertThat(dossier.at("/applicant/kind").asString()).isEqualTo("ORGANISATION");
        assertThat(dossier.at("/applicant/name").asString()).isEqualTo("杭州小梅餐饮管理有限公司");
        assertThat(dossier.at("/agent/name").asString()).isEqualTo("王建国");
        assertThat(ids(colleague)).contains(submitted.id().toString());
        assertThat(body(desk.get(colleague, "/v1/cases"))
                        .at("/items/0/applicant/name")
                        .asString())
                .isEqualTo("杭州小梅餐饮管理有限公司");
        role.tell(2, "REVOKED");
        eventually(404, submitted);
        desk.did(colleague, submitted, "withdrawal", "{}");
    }

    @Test
    void aGuardianAppliesForTheChildUntilTheDayOfItsMajorityAndTheOtherSeesIt() {
        var child = UUID.randomUUID();
        var today = LocalDate.now(BEIJING).atStartOfDay(BEIJING);
        NAMES.put(child.toString(), "张小雨");
        Mandated.ofChild(child, mei, today.plusDays(1).toInstant()).copiedAsGuardian();
        var own = Mandated.ofChild(child, guo, today.plusDays(1).toInstant()).copiedAsGuardian();
        var draft = kept(open(agent, PROMISED, "PERSON", child));
        given(draft);
        var submitted = desk.did(agent, draft, "submission", null);
        var dossier = body(desk.get(applicant, "/v1/cases/{id}", submitted.id()));
        assertThat(dossier.at("/applicant/name").asString()).isEqualTo("张小雨");
        assertThat(dossier.at("/agent/name").asString()).isEqualTo("王建国");
        assertThat(ids(applicant)).contains(submitted.id().toString());
        own.gone();
        Mandated.ofChild(child, guo, today.toInstant()).copiedAsGuardian();
        Desk.refused(desk.get(agent, "/v1/cases/{id}", submitted.id()), 404, "case-not-found");
        Desk.refused(open(agent, ON_THE_SPOT, "PERSON", child), 403, "no-mandate");
        assertThat(ids(agent)).isEmpty();
        desk.did(applicant, submitted, "withdrawal", "{}");
    }

    @Test
    void aPersonOfTheSameIdIsNotTheOrganisation() {
        var company = UUID.randomUUID();
        var role = Mandated.ofOrganisation(company, guo);
        role.tell(1, "IN_FORCE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.count("select count(*) from copied_mandates where grantor = '" + company + "'") == 1);
        Desk.refused(open(agent, PROMISED, "PERSON", company), 403, "no-mandate");
        Desk.refused(open(agent, PROMISED, "DEPARTMENT", company), 403, "no-mandate");
    }

    @Test
    void aMandateWorksFromItsFirstInstantToItsLast() {
        var covered = desk.submitted(applicant, PROMISED);
        mandate.during(Mandated.FAR, Mandated.FAR).copied();
        Mandated.forItem(mei, guo, PROMISED)
                .during(Mandated.LONG_AGO, "2020-12-31T16:00:00Z")
                .copied();
        Desk.refused(open(agent, PROMISED), 403, "no-mandate");
        Desk.refused(desk.get(agent, "/v1/cases/{id}", covered.id()), 404, "case-not-found");
        assertThat(ids(agent)).isEmpty();
    }

    @Test
    void whatIsToldWorksUntilItsRevocationIsToldAndNothingOlderBringsItBack() {
        var covered = desk.submitted(applicant, PROMISED);
        mandate.tell(2, "IN_FORCE");
        eventually(200, covered);
        mandate.tell(3, "REVOKED");
        eventually(404, covered);
        mandate.tell(2, "IN_FORCE");
        var later = Mandated.forItem(mei, guo, ON_THE_SPOT);
        later.tell(2, "IN_FORCE");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.count("select count(*) from copied_mandates where id = '" + later.id() + "'") == 1);
        eventually(404, covered);
    }

    @Test
    void aFormerAgentFindsNothingOfWhatHeEntered() {
        mandate.copied();
        var draft = kept(open(agent, PROMISED));
        var submitted = submitted();
        mandate.gone();
        for (var path : new String[] {"", "/timeline", "/limits", "/events"}) {
            Desk.refused(desk.get(agent, "/v1/cases/{id}" + path, submitted.id()), 404, "case-not-found");
        }
        Desk.refused(desk.act(agent, submitted, "withdrawal", "{}"), 404, "case-not-found");
        Desk.refused(desk.act(agent, draft, "submission", null), 404, "case-not-found");
        Desk.refused(fillIn(agent, draft), 404, "case-not-found");
        assertThat(ids(agent)).isEmpty();
        fillIn(applicant, draft).expectStatus().isOk();
    }

    @Test
    void theOpenStreamOfAFormerAgentEndsAtTheRevocationAndTheApplicantsGoesOn() {
        mandate.tell(2, "IN_FORCE");
        var covered = desk.submitted(applicant, PROMISED);
        eventually(200, covered);
        StepVerifier.create(desk.events(agent, covered))
                .expectNext("1 SUBMIT")
                .then(() -> mandate.tell(3, "REVOKED"))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(desk.events(applicant, covered))
                .expectNext("1 SUBMIT")
                .then(() -> mandate.tell(4, "REVOKED"))
                .then(() -> desk.did(intake(), covered, "acceptance", null))
                .expectNext("2 ACCEPT")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void theQueueNamesWhoAppliedAndForWhom() {
        mandate.copied();
        var entered = submitted();
        var own = desk.submitted(applicant, PROMISED);
        var queue = body(desk.get(intake(), "/v1/queues?limit=200")).path("items");
        assertThat(entry(queue, entered).path("applicantName").asString()).isEqualTo("李晓梅");
        assertThat(entry(queue, entered).at("/agent/name").asString()).isEqualTo("王建国");
        assertThat(entry(queue, own).path("agent").isNull()).isTrue();
    }

    @Test
    void anAgentDoesNothingByACopyOlderThanAMinuteAndReadsNothingByOneOlderThanFive() {
        mandate.copied();
        var draft = kept(open(agent, PROMISED));
        Mandated.known("now() - interval '61 seconds'");
        Desk.refused(open(agent, PROMISED), 503, "mandates-unknown");
        given(draft);
        Desk.refused(desk.act(agent, draft, "submission", null), 503, "mandates-unknown");
        desk.get(agent, "/v1/cases/{id}", draft.id()).expectStatus().isOk();
        Mandated.known("now() - interval '301 seconds'");
        Desk.refused(desk.get(agent, "/v1/cases/{id}", draft.id()), 404, "case-not-found");
        desk.did(applicant, draft, "submission", null);
    }

    @Test
    void anOpeningByAnAgentIsAnAccessRecordWithHisMandateAndSoIsAList() {
        mandate.copied();
        var covered = desk.submitted(applicant, PROMISED);
        desk.get(agent, "/v1/cases/{id}", covered.id()).expectStatus().isOk();
        desk.get(applicant, "/v1/cases/{id}", covered.id()).expectStatus().isOk();
        var record = "select count(*) from access_records where subject = '%s'".formatted(mei);
        assertThat(desk.count(record)).isEqualTo(1);
        assertThat(desk.count(record
                        + " and reader = '%s' and mandate = '%s' and resource_kind = 'CASE'"
                                .formatted(guo, mandate.id())))
                .isEqualTo(1);
        ids(agent);
        ids(applicant);
        assertThat(desk.count("select count(*) from access_records where resource_kind = 'CASES' and reader = '" + guo
                        + "' and shown = array['" + covered.id() + "'::uuid]"))
                .isEqualTo(1);
        assertThat(desk.count(
                        "select count(*) from access_records where resource_kind = 'CASES' and reader = '" + mei + "'"))
                .isZero();
    }

    @Test
    void nobodyHandlesTheCaseOfSomeoneHeMayActForOrOnceActedFor() {
        var office = UUID.randomUUID();
        RealPostgres.execute("cases", """
                insert into linked_persons values ('%1$s', '%2$s'), ('%2$s', '%1$s')
                """.formatted(guo, office));
        var official = TestTokens.official(office, post(Duty.INTAKE, MARKET), post(Duty.REVIEW, MARKET))
                .acr(Acr.MFA);
        var anyItem = desk.submitted(applicant, ON_THE_SPOT);
        mandate.copied();
        Desk.refused(desk.act(official, anyItem, "acceptance", null), 409, "own-case");
        Desk.refused(desk.get(official, "/v1/cases/{id}", anyItem.id()), 404, "case-not-found");
        var entered = submitted();
        var handedIn = handedInByAgent();
        mandate.gone();
        Desk.refused(desk.act(official, entered, "acceptance", null), 409, "own-case");
        Desk.refused(desk.act(official, handedIn, "acceptance", null), 409, "own-case");
        desk.did(official, anyItem, "acceptance", null);
        desk.did(intake(), entered, "acceptance", null);
    }

    @Test
    void aSandboxsAgentSeesNothingOfRealPeople() {
        mandate.copied();
        var covered = desk.submitted(applicant, PROMISED);
        var sandbox = agent.claim("test", true);
        Desk.refused(desk.get(sandbox, "/v1/cases/{id}", covered.id()), 404, "case-not-found");
        Desk.refused(open(sandbox, PROMISED), 403, "no-mandate");
    }

    @Test
    void anApplicantWhoseNameCannotBeHadIsNotEntered() {
        mandate.copied();
        NAMES.remove(mei.toString());
        Desk.refused(open(agent, PROMISED), 503, "unavailable");
    }

    private static JsonNode entry(JsonNode queue, Desk.Kept kept) {
        return queue.valueStream()
                .filter(entry -> entry.path("id").asString().equals(kept.id().toString()))
                .findFirst()
                .orElseThrow();
    }

    private Desk.Kept handedInByAgent() {
        var draft = desk.draft(applicant, PROMISED);
        given(draft);
        return desk.did(agent, draft, "submission", null);
    }

    private Desk.Kept submitted() {
        var draft = kept(open(agent, PROMISED));
        given(draft);
        return desk.did(agent, draft, "submission", null);
    }

    private static void given(Desk.Kept draft) {
        RealPostgres.execute("cases", """
                insert into materials values ('%1$s', '%1$s', 'identity-card', 'UPLOAD', 'PENDING', null, now())
                """.formatted(draft.id()));
    }

    private ResponseSpec open(TestTokens who, UUID item) {
        return open(who, item, "PERSON", mei);
    }

    private ResponseSpec open(TestTokens who, UUID item, String kind, UUID id) {
        return desk.open(who, """
                {"item":"%s","applicant":{"kind":"%s","id":"%s"},
                 "form":{"shopName":"小梅面馆","idNumber":"330106199001011234"}}
                """.formatted(item, kind, id), UUID.randomUUID().toString());
    }

    private ResponseSpec fillIn(TestTokens who, Desk.Kept draft) {
        return desk.http()
                .put()
                .uri("/v1/cases/{id}/form", draft.id())
                .headers(who)
                .header("If-Match", draft.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"form\":{\"shopName\":\"面馆\"}}")
                .exchange();
    }

    private void eventually(int status, Desk.Kept kept) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> desk.get(agent, "/v1/cases/{id}", kept.id())
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value()
                        == status);
    }

    private List<String> ids(TestTokens who) {
        return body(desk.get(who, "/v1/cases"))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<String> names(ResponseSpec answer) {
        return body(answer)
                .path("actions")
                .valueStream()
                .map(action -> action.path("name").asString())
                .toList();
    }

    private static Desk.Kept kept(ResponseSpec answer) {
        var result =
                answer.expectStatus().isCreated().expectBody(JsonNode.class).returnResult();
        var id = Objects.requireNonNull(result.getResponseBody()).path("id").asString();
        var etag = Objects.requireNonNull(result.getResponseHeaders().getETag());
        return new Desk.Kept(UUID.fromString(id), etag);
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private static OtherService.Said named(OtherService.Asked asked) {
        var person = asked.path().substring(asked.path().lastIndexOf('/') + 1);
        var name = NAMES.get(person);
        return name == null
                ? new OtherService.Said(404, "{}")
                : new OtherService.Said(200, "{\"id\": \"%s\", \"name\": \"%s\"}".formatted(person, name));
    }
}
