package org.yiwang.identity.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
import org.yiwang.identity.TestFacts;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who agrees that what enters the inbox is served may withdraw that; both are kept and told. */
@RealIdentity
class ElectronicServiceTest {

    @Autowired
    WebTestClient http;

    private final UUID person = UUID.randomUUID();
    private final TestTokens citizen = TestTokens.citizen(person, "李晓梅");

    @Test
    void nobodyAgreesBeforeSayingSo() {
        var found = body(read(citizen));
        assertThat(found.path("agrees").asBoolean(true)).isFalse();
        assertThat(found.path("since").isNull()).isTrue();
        assertThat(found.path("history")).isEmpty();
        assertThat(body(say(citizen, "{\"agrees\": false}")).path("history")).isEmpty();
        assertThat(facts()).isEmpty();
    }

    @Test
    void anAgreementIsWithdrawnAndGivenAnewAndEachWordIsKeptAndToldOnce() {
        var agreed = body(say(citizen, "{\"agrees\": true}"));
        assertThat(agreed.path("agrees").asBoolean()).isTrue();
        assertThat(body(say(citizen, "{\"agrees\": true}"))).isEqualTo(agreed);
        var withdrawn = body(say(citizen, "{\"agrees\": false}"));
        assertThat(withdrawn.path("agrees").asBoolean(true)).isFalse();
        assertThat(withdrawn.at("/history/0/agreedAt")).isEqualTo(agreed.path("since"));
        assertThat(withdrawn.at("/history/0/withdrawnAt").asString()).isNotEmpty();
        body(say(citizen, "{\"agrees\": true}"));
        var found = body(read(citizen));
        assertThat(found.path("history")).hasSize(2);
        assertThat(found.path("since")).isEqualTo(found.at("/history/0/agreedAt"));
        assertThat(found.at("/history/1")).isEqualTo(withdrawn.at("/history/0"));
        eventually()
                .untilAsserted(() -> assertThat(facts())
                        .extracting(fact -> fact.path("agrees").asBoolean())
                        .containsExactly(true, false, true));
        assertThat(facts().getFirst()).isEqualTo(told(agreed.path("since").asString()));
    }

    @Test
    void wordsAtTheSameMomentMakeOneAgreement() {
        body(read(citizen));
        IntStream.range(0, 8)
                .parallel()
                .forEach(_ -> say(citizen, "{\"agrees\": true}").expectStatus().isOk());
        assertThat(RealPostgres.number(
                        "identity", "select count(*) from service_agreements where person = '%s'".formatted(person)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"agrees\": null}",
                "{\"agrees\": \"maybe\"}",
                "{\"agrees\": true, \"since\": 1}",
                "[",
                ""
            })
    void whatIsNoWordIsRefusedAndChangesNothing(String body) {
        say(citizen, "{\"agrees\": true}").expectStatus().isOk();
        say(citizen, body).expectStatus().isBadRequest();
        assertThat(body(read(citizen)).path("agrees").asBoolean()).isTrue();
    }

    @Test
    void itIsTheCitizensOwnAlone() {
        say(citizen, "{\"agrees\": true}").expectStatus().isOk();
        assertThat(body(read(TestTokens.citizen(UUID.randomUUID(), "王建国")))
                        .path("agrees")
                        .asBoolean(true))
                .isFalse();
        say(TestTokens.official(UUID.randomUUID()), "{\"agrees\": true}")
                .expectStatus()
                .isForbidden();
        http.get().uri("/v1/me/electronic-service").exchange().expectStatus().isUnauthorized();
    }

    /** The fact as the contract has it, of this person and moment. */
    private JsonNode told(String at) {
        var file = new FileSystemResource("src/test/contracts/org.yiwang.person.electronic-service-changed.v1.json");
        var fact = (ObjectNode) JsonMapper.shared().readTree(file.getFile());
        return fact.put("person", person.toString()).put("at", at);
    }

    private List<JsonNode> facts() {
        return TestFacts.naming("yiwang.people", person.toString()).stream()
                .map(ConsumerRecord::value)
                .filter(value -> value.contains("agrees"))
                .map(value -> JsonMapper.shared().readTree(value))
                .toList();
    }

    private ResponseSpec read(TestTokens who) {
        return http.get().uri("/v1/me/electronic-service").headers(who).exchange();
    }

    private ResponseSpec say(TestTokens who, String body) {
        return http.put()
                .uri("/v1/me/electronic-service")
                .headers(who)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static JsonNode body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
