package org.yiwang.identity.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiwang.identity.TestFacts.eventually;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.defaults.testing.ToldFact;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.SandboxClient;
import org.yiwang.identity.TestFacts;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Under a consent each case is receipted that its recipient was shown; a person withdraws it for one case. */
@RealIdentity
class ConsentedCaseTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    private WebTestClient http;

    private final UUID client = SandboxClient.registered();
    private final UUID mei = UUID.randomUUID();
    private final TestTokens citizen = TestTokens.citizen(mei, "李晓梅");
    private final UUID parking = UUID.fromString("019a0000-0000-7000-8000-" + unique());
    private final UUID licence = UUID.fromString("019b0000-0000-7000-8000-" + unique());
    private int told;

    @Test
    void eachCaseThatWasShownIsReceiptedWithSinceWhenAndWhenLast() throws Exception {
        var consent = consent(MONDAY, null);
        shown(client.toString(), MONDAY.plusSeconds(10), parking);
        shown(client.toString(), MONDAY.plusSeconds(20), parking, licence);
        shown(client.toString(), MONDAY.plusSeconds(30), parking);
        shown(UUID.randomUUID().toString(), MONDAY.plusSeconds(40), UUID.randomUUID());
        shown(null, MONDAY.plusSeconds(50), UUID.randomUUID());
        kept();
        var receipts = list(consent);
        assertThat(receipts)
                .extracting(row -> row.path("case").asString())
                .containsExactly(licence.toString(), parking.toString());
        assertThat(receipts.getLast().path("shownSince").asString()).isEqualTo("2026-11-23T02:00:10Z");
        assertThat(receipts.getLast().path("lastShownAt").asString()).isEqualTo("2026-11-23T02:00:30Z");
        assertThat(receipts.getLast().path("withdrawnAt").isNull()).isTrue();
        var first = page(consent, "?limit=1");
        assertThat(first.at("/items/0/case").asString()).isEqualTo(licence.toString());
        var second = page(consent, "?limit=1&after=" + first.path("next").asString());
        assertThat(second.at("/items/0/case").asString()).isEqualTo(parking.toString());
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void whatWasShownBelongsToTheConsentItWasShownBy() throws Exception {
        var first = consent(MONDAY, MONDAY.plusSeconds(100));
        var second = consent(MONDAY.plusSeconds(100), null);
        shown(client.toString(), MONDAY.minusSeconds(1), parking);
        shown(client.toString(), MONDAY.plusSeconds(99), parking);
        shown(client.toString(), MONDAY.plusSeconds(100), licence);
        kept();
        assertThat(list(first)).extracting(row -> row.path("case").asString()).containsExactly(parking.toString());
        assertThat(list(second)).extracting(row -> row.path("case").asString()).containsExactly(licence.toString());
    }

    @Test
    void aWithdrawalForOneCaseAndItsTakingBackAreKeptAndToldOnceEach() throws Exception {
        var consent = consent(MONDAY, null);
        shown(client.toString(), MONDAY.plusSeconds(10), parking, licence);
        kept();
        give(consent, parking).expectStatus().isNoContent();
        withdraw(consent, parking).expectStatus().isNoContent();
        var receipt = list(consent).getLast();
        assertThat(receipt.path("withdrawnAt").asString()).isNotEmpty();
        assertThat(receipt.path("givenAgainAt").isNull()).isTrue();
        assertThat(receipt.path("lastShownAt").asString()).isEqualTo("2026-11-23T02:00:10Z");
        withdraw(consent, parking).expectStatus().isNoContent();
        assertThat(list(consent).getLast()).isEqualTo(receipt);
        assertThat(list(consent).getFirst().path("withdrawnAt").isNull()).isTrue();
        give(consent, parking).expectStatus().isNoContent();
        give(consent, parking).expectStatus().isNoContent();
        assertThat(list(consent).getLast().path("withdrawnAt")).isEqualTo(receipt.path("withdrawnAt"));
        assertThat(list(consent).getLast().path("givenAgainAt").asString()).isNotEmpty();
        withdraw(consent, parking).expectStatus().isNoContent();
        eventually()
                .untilAsserted(() -> assertThat(facts())
                        .extracting(
                                fact -> fact.path("version").asInt(),
                                fact -> fact.path("withdrawn").asBoolean())
                        .containsExactly(tuple(1, true), tuple(2, false), tuple(3, true)));
        assertThat(facts().getFirst())
                .isEqualTo(contract(parking, receipt.path("withdrawnAt").asString()));
    }

    @Test
    void withdrawalsAtTheSameMomentAreOne() throws Exception {
        var consent = consent(MONDAY, null);
        shown(client.toString(), MONDAY.plusSeconds(10), parking);
        kept();
        IntStream.range(0, 8)
                .parallel()
                .forEach(_ -> withdraw(consent, parking).expectStatus().isNoContent());
        eventually().untilAsserted(() -> assertThat(facts()).hasSize(1));
    }

    /** The person's word on a case outlives the consent, and is taken back under the next one. */
    @Test
    void aNewConsentDoesNotBringACaseBack() throws Exception {
        var first = consent(MONDAY, MONDAY.plusSeconds(100));
        shown(client.toString(), MONDAY.plusSeconds(10), parking);
        kept();
        withdraw(first, parking).expectStatus().isNoContent();
        var second = consent(MONDAY.plusSeconds(100), null);
        var receipt = list(second).getFirst();
        assertThat(receipt.path("case").asString()).isEqualTo(parking.toString());
        assertThat(receipt.path("shownSince").isNull()).isTrue();
        assertThat(receipt.path("withdrawnAt").asString()).isNotEmpty();
        refused(give(first, parking), 409, "consent-ended");
        assertThat(list(second).getFirst().path("givenAgainAt").isNull()).isTrue();
        give(second, parking).expectStatus().isNoContent();
        assertThat(list(second)).isEmpty();
        assertThat(list(first).getFirst().path("givenAgainAt").asString()).isNotEmpty();
    }

    @Test
    void whatIsAnothersOrWasNotShownIsNotFound() throws Exception {
        var consent = consent(MONDAY, null);
        shown(client.toString(), MONDAY.plusSeconds(10), parking);
        kept();
        refused(withdraw(consent, licence), 404, "consented-case-not-found");
        refused(give(consent, licence), 404, "consented-case-not-found");
        refused(withdraw(UUID.randomUUID(), parking), 404, "consent-not-found");
        var other = TestTokens.citizen(UUID.randomUUID(), "王建国");
        var path = "/v1/consents/" + consent + "/cases";
        refused(say(HttpMethod.GET, path, other), 404, "consent-not-found");
        refused(say(HttpMethod.DELETE, path + "/" + parking, other), 404, "consent-not-found");
        refused(say(HttpMethod.PUT, path + "/" + parking, other), 404, "consent-not-found");
        say(HttpMethod.GET, path, TestTokens.official(UUID.randomUUID()))
                .expectStatus()
                .isForbidden();
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        withdraw(consent, "none").expectStatus().isBadRequest();
        assertThat(facts()).isEmpty();
    }

    private UUID consent(Instant given, @Nullable Instant ended) {
        var id = UUID.randomUUID();
        RealPostgres.execute("identity", """
                insert into consents (id, person, account, client, purpose, data, given_at, ended_at, ended_by)
                values ('%s', '%s', '%s', '%s', '替您申请停车证', '{cases.read}', '%s', %s, %s)
                """.formatted(
                        id,
                        mei,
                        mei,
                        client,
                        given,
                        ended == null ? "null" : "'" + ended + "'",
                        ended == null ? "null" : "'ANOTHER'"));
        return id;
    }

    /** The person's own reading through a client, as case-service tells it. */
    private void shown(@Nullable String through, Instant at, UUID... cases) throws Exception {
        var file = Path.of("../case-service/src/test/contracts/org.yiwang.access.recorded.v1.json");
        var data = (ObjectNode) JSON.readTree(Files.readString(file));
        data.put("number", ++told);
        var access = (ObjectNode) data.get("access");
        access.put("record", UUID.randomUUID().toString())
                .put("subject", mei.toString())
                .put("reader", mei.toString())
                .putNull("post")
                .put("client", through)
                .put("kind", "CASES")
                .put("resource", mei.toString())
                .put("at", at.toString());
        var shown = access.putArray("cases");
        List.of(cases).forEach(each -> shown.add(each.toString()));
        new ToldFact(
                        "yiwang.case-accesses",
                        "org.yiwang.access.recorded.v1",
                        "case-service",
                        mei.toString(),
                        data.toString())
                .tell();
    }

    private void kept() {
        var count = "select count(*) from accesses where subject = '%s'".formatted(mei);
        eventually()
                .untilAsserted(
                        () -> assertThat(RealPostgres.number("identity", count)).isEqualTo(told));
    }

    private JsonNode contract(UUID caseId, String at) {
        var file = Path.of("src/test/contracts/org.yiwang.person.case-consent-changed.v1.json");
        var fact = (ObjectNode) JSON.readTree(file.toFile());
        return fact.put("person", mei.toString())
                .put("client", client.toString())
                .put("case", caseId.toString())
                .put("at", at);
    }

    private List<JsonNode> facts() {
        return TestFacts.naming("yiwang.people", mei.toString()).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value.contains("withdrawn"))
                .map(JSON::readTree)
                .toList();
    }

    private List<JsonNode> list(UUID consent) {
        return page(consent, "").path("items").valueStream().toList();
    }

    private JsonNode page(UUID consent, String query) {
        return Objects.requireNonNull(say(HttpMethod.GET, "/v1/consents/" + consent + "/cases" + query, citizen)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec withdraw(UUID consent, Object caseId) {
        return say(HttpMethod.DELETE, "/v1/consents/" + consent + "/cases/" + caseId, citizen);
    }

    private ResponseSpec give(UUID consent, UUID caseId) {
        return say(HttpMethod.PUT, "/v1/consents/" + consent + "/cases/" + caseId, citizen);
    }

    private ResponseSpec say(HttpMethod method, String path, TestTokens who) {
        return http.method(method).uri(path).headers(who).exchange();
    }

    private static void refused(ResponseSpec answer, int status, String problem) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.type").isEqualTo("/problems/" + problem);
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(24);
    }
}
