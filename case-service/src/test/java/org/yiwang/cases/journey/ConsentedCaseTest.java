package org.yiwang.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.cases.journey.World.PROMISED;
import static org.yiwang.cases.journey.World.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.keycloak.TestTokens;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** For whom consent to a case was withdrawn it is not there, as soon as that was told; for others nothing changes. */
@ServiceTest
class ConsentedCaseTest {

    private final UUID mei = UUID.randomUUID();
    private final String client = UUID.randomUUID().toString();
    private final TestTokens applicant = TestTokens.citizen(mei, "李晓梅");
    private final TestTokens bank = through(client);
    private final TestTokens other = through(UUID.randomUUID().toString());

    @Autowired
    private Desk desk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/timeline",
                "/limits",
                "/events",
                "/notices",
                "/visits",
                "/remedies",
                "/rating",
                "/archive",
                "/verification"
            })
    void itIsNotThereForThatClientAndForOthersItIs(String part) {
        var kept = desk.submitted(applicant, PROMISED);
        var path = "/v1/cases/{id}" + part;
        withdrawn(kept);
        Desk.refused(desk.get(bank, path, kept.id()), 404, "case-not-found");
        if (!part.equals("/rating") && !part.equals("/events")) {
            desk.get(other, path, kept.id()).expectStatus().isOk();
            desk.get(applicant, path, kept.id()).expectStatus().isOk();
            desk.get(intake(), path, kept.id()).expectStatus().isEqualTo(part.equals("/archive") ? 404 : 200);
        }
    }

    @Test
    void norIsItListedOrDealtWithAndAnotherCaseIs() {
        var kept = desk.complete(applicant, PROMISED);
        var another = desk.complete(bank, PROMISED);
        withdrawn(kept);
        assertThat(listed(bank)).containsExactly(another.id().toString());
        assertThat(listed(other)).hasSize(2);
        assertThat(listed(applicant)).hasSize(2);
        Desk.refused(desk.act(bank, kept, "submission", null), 404, "case-not-found");
        Desk.refused(discard(bank, kept), 404, "case-not-found");
        Desk.refused(uploads().create(bank, kept.id(), "a.pdf", "application/pdf", 10), 404, "case-not-found");
        desk.did(bank, another, "submission", null);
        desk.did(applicant, kept, "submission", null);
    }

    @Test
    void aDocumentOfItIsNotThereEither() {
        var kept = desk.draft(bank, PROMISED);
        var document = uploads().uploaded(bank, kept.id(), "a.pdf", "application/pdf", Uploads.pdf(100));
        desk.get(bank, "/v1/documents/{id}", document).expectStatus().isOk();
        withdrawn(kept);
        Desk.refused(desk.get(bank, "/v1/documents/{id}", document), 404, "document-not-found");
        desk.get(applicant, "/v1/documents/{id}", document).expectStatus().isOk();
    }

    @Test
    void theSameRequestAgainIsNotAnsweredFromMemory() {
        var key = UUID.randomUUID().toString();
        var body = "{\"item\":\"%s\"}".formatted(PROMISED);
        var kept = Desk.opened(desk.open(bank, body, key));
        withdrawn(kept);
        Desk.refused(desk.open(bank, body, key), 404, "case-not-found");
    }

    @Test
    void anOpenStreamOfThatClientEndsAndThePersonsOwnGoesOn() {
        var kept = desk.submitted(applicant, PROMISED);
        StepVerifier.create(desk.events(bank, kept))
                .expectNext("1 SUBMIT")
                .then(() -> tell(kept, 1, true))
                .expectComplete()
                .verify(Duration.ofSeconds(10));
        StepVerifier.create(desk.events(applicant, kept))
                .expectNext("1 SUBMIT")
                .then(() -> tell(kept, 2, true))
                .then(() -> desk.did(intake(), kept, "acceptance", null))
                .expectNext("2 ACCEPT")
                .thenCancel()
                .verify(Duration.ofSeconds(20));
    }

    @Test
    void givenAgainItIsThereAgainAndAnOlderWordChangesNothing() {
        var kept = desk.submitted(applicant, PROMISED);
        withdrawn(kept);
        tell(kept, 3, false);
        eventually(() -> words(kept, 3) == 1);
        desk.get(bank, "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        tell(kept, 2, true);
        tell(kept, 3, true);
        handledSoFar();
        desk.get(bank, "/v1/cases/{id}", kept.id()).expectStatus().isOk();
        assertThat(words(kept, 3)).isOne();
    }

    @Test
    void aWordOfSomebodyElseChangesNothing() {
        var kept = desk.submitted(applicant, PROMISED);
        tell(UUID.randomUUID(), kept.id(), 1, true);
        tell(mei, UUID.randomUUID(), 1, true);
        handledSoFar();
        assertThat(desk.count("select count(*) from copied_case_consents where case_id = '%s'".formatted(kept.id())))
                .isZero();
        desk.get(bank, "/v1/cases/{id}", kept.id()).expectStatus().isOk();
    }

    /** What a client makes or does is an opening by it, so that the person has a receipt. */
    @Test
    void whatIsOpenedOrDoneThroughAClientIsRecordedAsShownToIt() {
        var entered = desk.complete(bank, PROMISED);
        assertThat(records(entered)).isOne();
        desk.did(bank, entered, "submission", null);
        assertThat(records(entered)).isEqualTo(2);
        var own = desk.complete(applicant, PROMISED);
        desk.did(applicant, own, "submission", null);
        assertThat(records(own)).isZero();
        var handedOver = desk.draft(applicant, PROMISED);
        discard(bank, handedOver).expectStatus().isNoContent();
        assertThat(records(handedOver)).isOne();
    }

    @Test
    void aDraftThatIsDiscardedTakesTheWordAlong() {
        var kept = desk.draft(applicant, PROMISED);
        withdrawn(kept);
        discard(applicant, kept).expectStatus().isNoContent();
        assertThat(words(kept, 1)).isZero();
    }

    /** What contests a case, or is contested by it, is linked for whom it is there. */
    @Test
    void aRemedyDoesNotNameACaseThatIsNotThere() {
        var kept = desk.submitted(applicant, PROMISED);
        var remedy = desk.submitted(applicant, PROMISED);
        RealPostgres.execute(
                "cases",
                "update cases set remedy = 'APPEAL', contests = '%s' where id = '%s'"
                        .formatted(kept.id(), remedy.id()));
        assertThat(remedies(bank, remedy).at("/contests/id").asString())
                .isEqualTo(kept.id().toString());
        withdrawn(kept);
        assertThat(remedies(bank, remedy).path("contests").isNull()).isTrue();
        assertThat(remedies(applicant, remedy).at("/contests/id").asString())
                .isEqualTo(kept.id().toString());
    }

    private TestTokens through(String name) {
        return applicant.through(name, List.of(PROMISED), "cases.read", "cases.submit");
    }

    private void withdrawn(Desk.Kept kept) {
        tell(kept, 1, true);
        eventually(() -> words(kept, 1) == 1);
    }

    private long words(Desk.Kept kept, int version) {
        return desk.count("select count(*) from copied_case_consents where case_id = '%s' and version = %d"
                .formatted(kept.id(), version));
    }

    private long records(Desk.Kept kept) {
        return desk.count(
                "select count(*) from access_records where case_id = '%s' and client = '%s' and subject = '%s'"
                        .formatted(kept.id(), client, mei));
    }

    private void tell(Desk.Kept kept, int version, boolean withdrawn) {
        tell(mei, kept.id(), version, withdrawn);
    }

    /** As the contract has it; one person's are told in their order. */
    private void tell(UUID person, UUID caseId, int version, boolean withdrawn) {
        var type = "org.yiwang.person.case-consent-changed.v1";
        var file = Path.of("../identity-service/src/test/contracts/" + type + ".json");
        var fact = (ObjectNode) Desk.JSON.readTree(file.toFile());
        fact.put("person", person.toString())
                .put("client", client)
                .put("case", caseId.toString())
                .put("version", version)
                .put("withdrawn", withdrawn);
        assertThat(Files.exists(file)).isTrue();
        new ToldFact("yiwang.people", type, "identity-service", mei.toString(), fact.toString()).tell();
    }

    /** A later word under the same key has arrived. */
    private void handledSoFar() {
        var last = desk.draft(applicant, PROMISED);
        withdrawn(last);
    }

    private static void eventually(Callable<Boolean> so) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(so);
    }

    private List<String> listed(TestTokens who) {
        return body(who, "/v1/cases?limit=200")
                .path("items")
                .valueStream()
                .map(row -> row.path("id").asString())
                .toList();
    }

    private JsonNode remedies(TestTokens who, Desk.Kept kept) {
        return body(who, "/v1/cases/" + kept.id() + "/remedies");
    }

    private JsonNode body(TestTokens who, String path) {
        var text = desk.get(who, path)
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Desk.JSON.readTree(text);
    }

    private ResponseSpec discard(TestTokens who, Desk.Kept kept) {
        return desk.http()
                .delete()
                .uri("/v1/cases/" + kept.id())
                .headers(who)
                .header("If-Match", kept.etag())
                .exchange();
    }

    private Uploads uploads() {
        return new Uploads(desk.http());
    }
}
