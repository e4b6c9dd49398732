package org.yiwang.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.TestFacts;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RealIdentity
@ExtendWith(OutputCaptureExtension.class)
class IdentityNumberJourneyTest {

    private static final AtomicInteger SEQUENCE = new AtomicInteger(100);
    private static final TestTokens PROVISION =
            TestTokens.service("demo-world", "identity-service").roles("service", "provision");

    @Autowired
    WebTestClient http;

    @Autowired
    DatabaseClient database;

    private final String number = freshNumber();

    @Test
    void twoAccountsWithOneNumberAreToldAsAPairOnce() {
        var citizen = UUID.randomUUID();
        var official = UUID.randomUUID();

        record(citizen, number).expectStatus().isNoContent();
        record(official, number.toLowerCase(java.util.Locale.ROOT))
                .expectStatus()
                .isNoContent();
        record(official, number).expectStatus().isNoContent();
        record(citizen, number).expectStatus().isNoContent();

        eventually().untilAsserted(() -> assertThat(links(citizen)).hasSize(1));
        assertThat(links(citizen).getFirst()).isEqualTo(linked(citizen, official));
        assertThat(TestFacts.naming("yiwang.people", official.toString()))
                .as("on a compacted topic no pair may displace another")
                .extracting(ConsumerRecord::key)
                .containsExactly(AccountPair.of(citizen, official).key());
    }

    @Test
    void aThirdAccountIsPairedWithEachOfTheOthers() {
        var people = Stream.generate(UUID::randomUUID).limit(3).toList();

        people.forEach(person -> record(person, number).expectStatus().isNoContent());

        eventually().untilAsserted(() -> assertThat(links(people.getLast())).hasSize(2));
        assertThat(links(people.getFirst())).hasSize(2);
    }

    @Test
    void recordingsAtTheSameMomentMissNoPair() {
        var people = Stream.generate(UUID::randomUUID).limit(5).toList();

        Flux.fromIterable(people)
                .concatWith(Flux.fromIterable(people))
                .flatMap(person -> Mono.fromRunnable(
                                () -> record(person, number).expectStatus().isNoContent())
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast();

        eventually().untilAsserted(() -> assertThat(links(people.getFirst())).hasSize(4));
        assertThat(people.stream().flatMap(person -> links(person).stream()).distinct())
                .hasSize(10);
    }

    @Test
    void aTestAccountIsNotLinkedWithARealOne() {
        var real = UUID.randomUUID();
        record(real, number).expectStatus().isNoContent();
        record(UUID.randomUUID(), number, PROVISION.claim("test", true))
                .expectStatus()
                .isNoContent();
        var other = UUID.randomUUID();
        record(other, number).expectStatus().isNoContent();

        eventually().untilAsserted(() -> assertThat(links(other)).hasSize(1));
        assertThat(links(real)).containsExactly(linked(real, other));
    }

    @Test
    void someoneRecordedBeforeSigningInIsKnownAsCheckedAfterwards() {
        var person = UUID.randomUUID();
        record(person, number).expectStatus().isNoContent();

        http.get()
                .uri("/v1/me")
                .headers(TestTokens.citizen(person, "陈思远"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.identityAssurance")
                .isEqualTo(2);
        eventually()
                .untilAsserted(() -> assertThat(TestFacts.naming("yiwang.people", person.toString()))
                        .hasSize(1));
    }

    @Test
    void anotherNumberForTheSamePersonIsRefused() {
        var person = UUID.randomUUID();
        record(person, number).expectStatus().isNoContent();

        record(person, freshNumber())
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/other-number-recorded");
    }

    @Test
    void aWrongNumberIsRefusedNamingTheFieldAndNothingIsKept(CapturedOutput log) {
        var wrong = number.substring(0, 17) + (number.endsWith("X") ? "1" : "X");
        var person = UUID.randomUUID();

        var answer = record(person, wrong)
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(answer)
                .contains("/problems/bad-identity-number", "\"/number\"")
                .doesNotContain(wrong);
        assertThat(log).doesNotContain(wrong);
        assertThat(count("select count(*) from people where id = :id", Map.of("id", person)))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                           | 400
            {"number": null}                             | 400
            {"number": 110105194912310021}               | 400
            {"number": "11010519491231002X", "name": ""} | 400
            {"number": ""}                               | 422
            not json                                     | 400
            """)
    void aBadBodyIsAProblem(String body, int status) {
        put(UUID.randomUUID().toString(), body, PROVISION)
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void onlyAServiceThatProvisionsMayRecord() {
        var body = "{\"number\":\"" + number + "\"}";
        var person = UUID.randomUUID().toString();

        put(person, body, TestTokens.citizen(UUID.randomUUID(), "李晓梅"))
                .expectStatus()
                .isForbidden();
        put(person, body, TestTokens.service("case-service", "identity-service"))
                .expectStatus()
                .isForbidden();
        put(person, body, PROVISION.audience("case-service")).expectStatus().isUnauthorized();
        put("someone", body, PROVISION).expectStatus().isBadRequest();
    }

    @Test
    void theNumberIsStoredNowhereInClear(CapturedOutput log) {
        var person = UUID.randomUUID();
        record(person, number).expectStatus().isNoContent();

        var stored = "select count(*) from people p join identity_numbers n on n.person = p.id "
                + "where p.id = :id and p::text || n::text like :number";
        assertThat(count(stored, Map.of("id", person, "number", "%" + number + "%")))
                .isZero();
        assertThat(count(
                        "select count(*) from identity_numbers where person = :id and length(hash) = 32 and length(sealed) = 46",
                        Map.of("id", person)))
                .isOne();
        assertThat(log).doesNotContain(number);
    }

    @Test
    void whatHadOnlyItsHashIsSealedWhenItIsRecordedAgain() {
        var person = UUID.randomUUID();
        record(person, number).expectStatus().isNoContent();
        var sealed =
                "select count(*) from identity_numbers where person = :id and kek = 'first' and sealed is not null";
        RealPostgres.execute(
                "identity",
                "update identity_numbers set kek = null, sealed = null where person = '%s'".formatted(person));
        record(person, freshNumber()).expectStatus().isEqualTo(409);
        assertThat(count(sealed, Map.of("id", person))).isZero();
        record(person, number).expectStatus().isNoContent();
        assertThat(count(sealed, Map.of("id", person))).isOne();
    }

    @Test
    void aLinkIsToldAsTheContractSays() throws IOException {
        var contract = JsonMapper.shared()
                .readTree(Files.readString(Path.of("src/test/contracts/org.yiwang.person.accounts-linked.v1.json")));
        var one = UUID.fromString(contract.path("persons").get(1).asString());
        var other = UUID.fromString(contract.path("persons").get(0).asString());

        assertThat(JsonMapper.shared()
                        .<JsonNode>valueToTree(
                                Map.of("persons", AccountPair.of(one, other).persons())))
                .isEqualTo(contract);
    }

    private WebTestClient.ResponseSpec record(UUID person, String text) {
        return record(person, text, PROVISION);
    }

    private WebTestClient.ResponseSpec record(UUID person, String text, TestTokens token) {
        return put(person.toString(), "{\"number\":\"" + text + "\"}", token);
    }

    private WebTestClient.ResponseSpec put(String person, String body, TestTokens token) {
        return http.put()
                .uri("/internal/people/{id}/identity-number", person)
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private long count(String sql, Map<String, ?> values) {
        var count = database.sql(sql)
                .bindValues(values)
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block();
        return count == null ? -1 : count;
    }

    private static List<JsonNode> links(UUID person) {
        return TestFacts.naming("yiwang.people", person.toString()).stream()
                .map(fact -> JsonMapper.shared().readTree(fact.value()))
                .filter(fact -> fact.has("persons"))
                .toList();
    }

    private static JsonNode linked(UUID one, UUID other) {
        return JsonMapper.shared()
                .valueToTree(Map.of("persons", AccountPair.of(one, other).persons()));
    }

    private static String freshNumber() {
        var body = "33010619900307" + SEQUENCE.incrementAndGet();
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = IntStream.range(0, 17)
                .map(place -> Character.digit(body.charAt(place), 10) * weights[place])
                .sum();
        return body + "10X98765432".charAt(sum % 11);
    }
}
