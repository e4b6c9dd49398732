package org.yiwang.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.identity.RealIdentity;
import org.yiwang.keycloak.TestTokens;

@RealIdentity
class PeopleTest {

    private static final TestTokens CASES = TestTokens.service("case-service", "identity-service");

    @Autowired
    WebTestClient http;

    @Test
    void aServiceLearnsNames() {
        var mei = signedIn("李晓梅");
        var wang = signedIn("王建国");

        get("/internal/people/" + mei, CASES)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("李晓梅");
        get("/internal/people?ids=" + mei + "," + wang + "," + UUID.randomUUID(), CASES)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
    }

    @Test
    void whoNeverSignedInIsNotFoundInEitherLanguage() {
        var uri = "/internal/people/" + UUID.randomUUID();

        assertThat(title(uri, "en")).isEqualTo("No such person");
        assertThat(title(uri, "zh-CN")).isEqualTo("没有这个人");
    }

    @ParameterizedTest
    @CsvSource({
        "/internal/people/someone, bad-parameter",
        "/internal/people, bad-parameter",
        "/internal/people?ids=someone, bad-parameter",
    })
    void badIdsAreAProblem(String uri, String code) {
        get(uri, CASES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + code);
    }

    @Test
    void moreThanAHundredAtOnceIsRefused() {
        var ids = Stream.generate(() -> UUID.randomUUID().toString()).limit(101).collect(Collectors.joining(","));

        get("/internal/people?ids=" + ids, CASES)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/too-many-people");
    }

    @Test
    void peopleDoNotAskForOthersNames() {
        var mei = signedIn("李晓梅");

        get("/internal/people/" + mei, TestTokens.citizen(mei, "李晓梅"))
                .expectStatus()
                .isForbidden();
        get("/internal/people/" + mei, CASES.audience("catalog-service"))
                .expectStatus()
                .isUnauthorized();
        http.get().uri("/internal/people/" + mei).exchange().expectStatus().isUnauthorized();
    }

    @Test
    void whoIsNotLetInToMe() {
        http.get()
                .uri("/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE);
        var person = UUID.randomUUID();
        var citizen = TestTokens.citizen(person, "李晓梅");
        Stream.of(citizen.expired(), citizen.audience("other"), citizen.client("desk"), citizen.issuer("http://evil"))
                .forEach(token -> get("/v1/me", token).expectStatus().isUnauthorized());
        get("/v1/me", CASES).expectStatus().isForbidden();
        get("/internal/people/" + person, CASES).expectStatus().isNotFound();
    }

    private UUID signedIn(String name) {
        var person = UUID.randomUUID();
        get("/v1/me", TestTokens.citizen(person, name)).expectStatus().isOk();
        return person;
    }

    private String title(String uri, String language) {
        var problem = http.get()
                .uri(uri)
                .headers(CASES)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(tools.jackson.databind.JsonNode.class)
                .returnResult()
                .getResponseBody();
        return problem == null ? "" : problem.path("title").asString();
    }

    private WebTestClient.ResponseSpec get(String uri, TestTokens token) {
        return http.get().uri(uri).headers(token).exchange();
    }
}
