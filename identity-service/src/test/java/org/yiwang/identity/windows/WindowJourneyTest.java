package org.yiwang.identity.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;
import static org.yiwang.identity.mandates.Townspeople.refused;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArraySet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedOfficials;
import org.yiwang.identity.ScriptedPopulation;
import org.yiwang.identity.TestFacts;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.identity.posts.Bureau;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A clerk sees identity documents: of who has an account, and of who has none. */
@RealIdentity
class WindowJourneyTest {

    private static final String NAME = "吴秀英";

    @Autowired
    WebTestClient http;

    private final String number = Townspeople.number();
    private final UUID person = UUID.randomUUID();
    private final String username = "wu-" + person;
    private final TestTokens citizen =
            TestTokens.citizen(person, NAME).acr(Acr.PWD).authTime(Instant.now());

    private UUID clerk;

    @BeforeEach
    void open() {
        ScriptedPopulation.fails(0);
        ScriptedOfficials.failing(0);
        ScriptedPopulation.lives(NAME, number);
        ScriptedOfficials.present(person, username, "citizen");
        clerk = new Bureau(http).official(Duty.INTAKE);
    }

    @Test
    void whoHasNoAccountGetsARecordThatIsFoundAgain() {
        var made = body(seen(NAME, number));
        assertThat(made.path("account").asBoolean()).isFalse();
        assertThat(made.path("identityAssurance").asInt()).isEqualTo(3);
        assertThat(body(seen(NAME, number))).isEqualTo(made);
        refused(seen("吴秀莲", number), 422, "person-not-matched");
        http.get()
                .uri("/internal/people/{id}", made.path("id").asString())
                .headers(TestTokens.service("case-service", "identity-service"))
                .exchange()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo(NAME);
    }

    @Test
    void whoStoodBeforeAClerkIsKnownToTheServicesForSomeHours() {
        var id = body(seen(NAME, number)).path("id").asString();
        sighting(id, clerk)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo(NAME)
                .jsonPath("$.identityAssurance")
                .isEqualTo(3);
        refused(sighting(id, UUID.randomUUID()), 404, "not-seen");
        refused(sighting(UUID.randomUUID().toString(), clerk), 404, "not-seen");
        RealPostgres.execute(
                "identity",
                "update sightings set seen_at = seen_at - interval '12 hours' where person = '%s'".formatted(id));
        refused(sighting(id, clerk), 404, "not-seen");
        seen(NAME, number);
        sighting(id, clerk).expectStatus().isOk();
    }

    @Test
    void theNumberOfARecordIsKeptSealedAndOfOneOfBeforeOnceItIsSeenAgain() {
        var record = body(seen(NAME, number)).path("id").asString();
        assertThat(sealed(record)).isEqualTo(1);
        RealPostgres.execute(
                "identity",
                "update identity_numbers set kek = null, sealed = null where person = '%s'".formatted(record));
        seen(NAME, number).expectStatus().isOk();
        assertThat(sealed(record)).isEqualTo(1);
    }

    @Test
    void whoClaimsARecordIsShownItsNumberMasked() {
        var record = body(seen(NAME, number)).path("id").asString();
        confirmed(citizen).expectStatus().isOk();
        assertThat(sealed(record)).isEqualTo(1);
        assertThat(sealed(person.toString())).isEqualTo(1);
        http.get()
                .uri("/v1/me/identity")
                .headers(citizen)
                .exchange()
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo(number.substring(0, 4) + "**********" + number.substring(14));
    }

    @Test
    void whoWasNotMatchedWasNotSeen() {
        var id = body(seen(NAME, number)).path("id").asString();
        RealPostgres.execute("identity", "delete from sightings where person = '%s'".formatted(id));
        refused(seen("吴秀莲", number), 422, "person-not-matched");
        refused(sighting(id, clerk), 404, "not-seen");
    }

    @Test
    void clerksAtTheSameMomentMakeOneRecord() {
        var ids = new CopyOnWriteArraySet<String>();
        Flux.range(0, 6)
                .flatMap(_ -> Mono.fromRunnable(() ->
                                ids.add(body(seen(NAME, number)).path("id").asString()))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        assertThat(ids).hasSize(1);
    }

    @Test
    void whoShowsACodeIsKnownInPersonAndSeesThatAnOfficialLooked() {
        var code = code();
        refused(seen("吴秀莲", number, code), 422, "person-not-matched");
        var found = body(seen(NAME, number, code));
        assertThat(found.path("id").asString()).isEqualTo(person.toString());
        assertThat(found.path("account").asBoolean()).isTrue();
        known(3);
        told("3");
        refused(seen(NAME, number, code), 422, "window-code-over");
        eventually()
                .untilAsserted(() -> http.get()
                        .uri("/v1/access-records")
                        .headers(citizen)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[0].what")
                        .isEqualTo("PERSON")
                        .jsonPath("$.items[0].reader.duty")
                        .isEqualTo("INTAKE"));
    }

    @Test
    void aCodeEndsWithItsTimeAndWithTheNextOne() {
        var first = code();
        var second = code();
        if (!first.equals(second)) {
            refused(seen(NAME, number, first), 422, "window-code-over");
        }
        RealPostgres.execute(
                "identity",
                "update window_codes set ends_at = ends_at - interval '10 minutes' where person = '%s'"
                        .formatted(person));
        refused(seen(NAME, number, second), 422, "window-code-over");
        known(1);
    }

    @Test
    void whoseNumberIsConfirmedIsFoundByItAndRaised() {
        confirmed(citizen).expectStatus().isOk();
        assertThat(body(seen(NAME, number)).path("id").asString()).isEqualTo(person.toString());
        known(3);
        told("3");
    }

    @Test
    void aRecordIsClaimedByTheAccountForWhichItsNumberIsConfirmed() {
        var record = body(seen(NAME, number)).path("id").asString();
        confirmed(citizen).expectStatus().isOk();
        assertThat(body(seen(NAME, number)).path("id").asString()).isEqualTo(person.toString());
        assertThat(RealPostgres.number("identity", """
                select count(*) from window_records where person = '%s' and claimed_by = '%s'
                """.formatted(record, person)))
                .isEqualTo(1);
        eventually()
                .untilAsserted(() -> assertThat(TestFacts.naming("yiwang.people", record))
                        .extracting(ConsumerRecord::value)
                        .map(value -> JsonMapper.shared().readTree(value))
                        .contains(claimed(record))
                        .anyMatch(fact -> fact.has("persons")));
        var other = TestTokens.citizen(UUID.randomUUID(), NAME).acr(Acr.PWD).authTime(Instant.now());
        refused(confirmed(other), 422, "identity-not-confirmed");
    }

    @Test
    void aRecordIsClaimedAtTheWindowTooAndByNobodyWithAnotherNumber() {
        var record = body(seen(NAME, number)).path("id").asString();
        var other = Townspeople.number();
        ScriptedPopulation.lives(NAME, other);
        confirm(citizen, other).expectStatus().isOk();
        refused(seen(NAME, number, code()), 422, "person-not-matched");
        assertThat(body(seen(NAME, number)).path("id").asString()).isEqualTo(record);

        var second = UUID.randomUUID();
        var owner = TestTokens.citizen(second, NAME).acr(Acr.PWD).authTime(Instant.now());
        ScriptedOfficials.present(second, "wu-" + second, "citizen");
        assertThat(body(seen(NAME, number, code(owner))).path("id").asString()).isEqualTo(second.toString());
        assertThat(body(seen(NAME, number)).path("id").asString()).isEqualTo(second.toString());
    }

    @Test
    void nobodyChecksHimselfAndOnlyWhoTakesInToday() {
        http.put()
                .uri("/internal/people/{id}/identity-number", clerk)
                .headers(TestTokens.service("demo-world", "identity-service").roles("service", "provision"))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"number\":\"%s\"}".formatted(number))
                .exchange()
                .expectStatus()
                .isNoContent();
        refused(seen(NAME, number), 409, "own-identity");

        var stranger = present(NAME, Townspeople.number(), null);
        put(taking(clerk).acr(Acr.PWD), stranger).expectStatus().isUnauthorized();
        put(
                        TestTokens.official(clerk, new Post(Duty.REVIEW, Bureau.XIHU, "330106000000"))
                                .acr(Acr.MFA),
                        stranger)
                .expectStatus()
                .isForbidden();
        put(citizen, stranger).expectStatus().isForbidden();
        RealPostgres.execute("identity", "update posts set state = 'WITHDRAWN' where official = '%s'".formatted(clerk));
        refused(put(taking(clerk), stranger), 403, "intake-post-needed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \"吴秀英\"}",
                "{\"name\": \" \", \"number\": \"1\"}",
                "{\"name\": \"吴秀英\", \"number\": \"1\", \"code\": \"123\"}",
                "{\"name\": \"吴秀英\", \"number\": \"1\", \"id\": 1}",
                "{\"name\": {}, \"number\": []}"
            })
    void aBadBodyIsAProblem(String body) {
        put(taking(clerk), body).expectStatus().isBadRequest();
    }

    @Test
    void whatIsNoNumberIsNamed() {
        refused(seen(NAME, "339900194803030071"), 422, "bad-identity-number");
    }

    private static long sealed(String id) {
        return RealPostgres.number(
                "identity",
                "select count(*) from identity_numbers where person = '%s' and sealed is not null".formatted(id));
    }

    /** The fact as the contract has it, of these two. */
    private JsonNode claimed(String record) {
        var file = new FileSystemResource("src/test/contracts/org.yiwang.person.claimed.v1.json");
        var fact = (ObjectNode) JsonMapper.shared().readTree(file.getFile());
        return fact.put("record", record).put("person", person.toString());
    }

    private static TestTokens taking(UUID official) {
        return TestTokens.official(official, new Post(Duty.INTAKE, Bureau.XIHU, "330106000000"))
                .acr(Acr.MFA);
    }

    private ResponseSpec seen(String name, String text) {
        return put(taking(clerk), present(name, text, null));
    }

    private ResponseSpec seen(String name, String text, String code) {
        return put(taking(clerk), present(name, text, code));
    }

    private static String present(String name, String text, @Nullable String code) {
        return "{\"name\": \"%s\", \"number\": \"%s\"%s}"
                .formatted(name, text, code == null ? "" : ", \"code\": \"" + code + "\"");
    }

    private ResponseSpec sighting(String person, UUID official) {
        return http.get()
                .uri("/internal/people/{id}/sightings/{clerk}", person, official)
                .headers(TestTokens.service("case-service", "identity-service"))
                .exchange();
    }

    private ResponseSpec put(TestTokens who, String body) {
        return put(who, "/v1/people/present", body);
    }

    private ResponseSpec put(TestTokens who, String path, String body) {
        return http.put()
                .uri(path)
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String code() {
        return code(citizen);
    }

    private String code(TestTokens who) {
        return body(http.put().uri("/v1/me/identity/code").headers(who).exchange())
                .path("code")
                .asString();
    }

    private ResponseSpec confirmed(TestTokens who) {
        return confirm(who, number);
    }

    private ResponseSpec confirm(TestTokens who, String text) {
        return put(who, "/v1/me/identity", present(NAME, text, null));
    }

    private void known(int assurance) {
        http.get()
                .uri("/v1/me/identity")
                .headers(citizen)
                .exchange()
                .expectBody()
                .jsonPath("$.assurance")
                .isEqualTo(assurance);
    }

    private void told(String assurance) {
        eventually()
                .untilAsserted(() -> assertThat(ScriptedOfficials.account(username)
                                .at("/attributes/identityAssurance/0")
                                .asString(""))
                        .isEqualTo(assurance));
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
