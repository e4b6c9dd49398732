package org.yiwang.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.TestFacts;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestProof;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RealIdentity
class MeTest {

    private static final UUID MARKET = UUID.fromString("0199f000-0000-7000-8000-000000000102");

    @Autowired
    WebTestClient http;

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void aCitizenSeesWhoSheIs() {
        var person = UUID.randomUUID();

        me(TestTokens.citizen(person, "李晓梅"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.ETAG, "\"[0-9a-f-]+\"")
                .expectBody()
                .json("""
                        {"id": "%s", "name": "李晓梅", "population": "CITIZEN", "roles": ["citizen"], "posts": [],
                         "identityAssurance": 1, "test": false, "actions": []}
                        """.formatted(person), org.springframework.test.json.JsonCompareMode.STRICT);
    }

    @Test
    void aTokenBoundToAKeyIsServedWithItsProofOnly() {
        var token = TestTokens.citizen(UUID.randomUUID(), "李晓梅");
        var proof = TestProof.of(token, "GET", "https://yiwang.example/v1/me");
        http.get().uri("/v1/me").headers(proof).exchange().expectStatus().isOk();
        me(proof.token()).expectStatus().isUnauthorized();
    }

    @Test
    void anOfficialSeesThePosts() {
        var token = TestTokens.official(
                UUID.randomUUID(),
                new Post(Duty.REVIEW, MARKET, "330106000000"),
                new Post(Duty.INTAKE, MARKET, "330106000000"));

        me(token)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.population")
                .isEqualTo("OFFICIAL")
                .jsonPath("$.posts[0].duty")
                .isEqualTo("INTAKE")
                .jsonPath("$.posts[1].duty")
                .isEqualTo("REVIEW")
                .jsonPath("$.posts[1].department")
                .isEqualTo(MARKET.toString())
                .jsonPath("$.posts[1].region")
                .isEqualTo("330106000000");
    }

    @Test
    void theFirstSignInIsToldOnceHoweverManyCallsComeAtTheSameMoment() throws Exception {
        var person = UUID.randomUUID();
        var token = TestTokens.citizen(person, "王建国");

        Flux.range(0, 20)
                .flatMap(_ -> reactor.core.publisher.Mono.fromRunnable(
                                () -> me(token).expectStatus().isOk())
                        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic()))
                .blockLast();

        eventually().untilAsserted(() -> assertThat(told(person)).isEqualTo(1));
        var fact = TestFacts.naming("yiwang.people", person.toString()).getFirst();
        assertThat(header(fact, "ce_type")).isEqualTo("org.yiwang.person.registered.v1");
        assertThat(header(fact, "ce_source")).isEqualTo("/services/identity-service");
        assertThat(header(fact, "ce_traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(fact.key()).isEqualTo(person.toString());
        var contract = (ObjectNode)
                json.readTree(new FileSystemResource("src/test/contracts/org.yiwang.person.registered.v1.json")
                        .getContentAsByteArray());
        assertThat(json.readTree(fact.value())).isEqualTo(contract.put("person", person.toString()));
    }

    @Test
    void theTestMarkOfATokenGoesIntoTheFact() {
        var person = UUID.randomUUID();

        me(TestTokens.citizen(person, "Sandbox").claim("test", true))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.test")
                .isEqualTo(true);

        eventually()
                .untilAsserted(() -> assertThat(TestFacts.naming("yiwang.people", person.toString()))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.value()).contains("\"test\": true")));
    }

    @Test
    void theRecordIsThatOfThePersonClaimWhenThereIsOne() {
        var person = UUID.randomUUID();

        me(TestTokens.citizen(UUID.randomUUID(), "李晓梅").claim("person", person.toString()))
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo(person.toString());
    }

    @Test
    void anUnchangedMeIsNotSentAgainAndANewNameIs() {
        var person = UUID.randomUUID();
        var tag = Objects.requireNonNull(me(TestTokens.citizen(person, "李晓梅"))
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());

        http.get()
                .uri("/v1/me")
                .headers(TestTokens.citizen(person, "李晓梅"))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
        http.get()
                .uri("/v1/me")
                .headers(TestTokens.citizen(person, "李小梅"))
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("李小梅");
    }

    private WebTestClient.ResponseSpec me(TestTokens token) {
        return http.get()
                .uri("/v1/me")
                .headers(token)
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange();
    }

    private static int told(UUID person) {
        return TestFacts.naming("yiwang.people", person.toString()).size();
    }

    private static String header(org.apache.kafka.clients.consumer.ConsumerRecord<String, String> fact, String name) {
        return new String(fact.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
