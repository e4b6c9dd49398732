package org.yiwang.identity.profiles;

import static org.yiwang.identity.mandates.Townspeople.refused;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.keycloak.TestTokens;

@RealIdentity
class ProfileTest {

    @Autowired
    WebTestClient http;

    private final UUID person = ScriptedAccounts.account("""
            "enabled": true, "email": "xiaomei@people.example", "emailVerified": true,
            "attributes": {"locale": ["zh-CN"], "identityAssurance": ["2"]}
            """);
    private final TestTokens citizen = TestTokens.citizen(person, "李晓梅");

    @Test
    void theLanguageIsChosenAndTakenBackAndNothingElseChanges() {
        speaks("zh-CN");
        patch(citizen, "{\"language\": \"en\"}").expectStatus().isOk();
        speaks("en");
        patch(citizen, "{}").expectStatus().isOk();
        speaks("en");
        patch(citizen, "{\"language\": null}").expectStatus().isOk();
        speaks("zh-CN");
        http.get()
                .uri("/v1/me/email")
                .headers(citizen)
                .exchange()
                .expectBody()
                .json("{\"address\": \"xiaomei@people.example\", \"verified\": true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"language\": \"fr\"}", "{\"language\": 1}", "{\"language\": [\"en\"]}"})
    void whatIsNoLanguageIsNamed(String body) {
        refused(patch(citizen, body), 422, "bad-fields");
        speaks("zh-CN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\": \"王建国\"}", "{\"email\": \"a@b.example\"}", "[]", "\"en\"", "{"})
    void whatNobodyMayChangeIsRefused(String body) {
        patch(citizen, body).expectStatus().isBadRequest();
        speaks("zh-CN");
    }

    @ParameterizedTest
    @CsvSource({"application/json, 415", "text/plain, 415"})
    void aPatchIsAMergePatch(String type, int status) {
        http.patch()
                .uri("/v1/me/profile")
                .headers(citizen)
                .contentType(MediaType.parseMediaType(type))
                .bodyValue("{\"language\": \"en\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void keycloakAwayIsSaidAndOthersAreNotServed() {
        var lost = TestTokens.citizen(ScriptedAccounts.broken(), "王建国");
        refused(patch(lost, "{\"language\": \"en\"}"), 503, "unavailable");
        refused(
                patch(TestTokens.citizen(UUID.randomUUID(), "王建国"), "{\"language\": \"en\"}"),
                404,
                "account-not-found");
        patch(TestTokens.official(UUID.randomUUID()), "{\"language\": \"en\"}")
                .expectStatus()
                .isForbidden();
        http.get().uri("/v1/me/profile").exchange().expectStatus().isUnauthorized();
    }

    private void speaks(String language) {
        http.get()
                .uri("/v1/me/profile")
                .headers(citizen)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"language\": \"%s\"}".formatted(language));
    }

    private ResponseSpec patch(TestTokens who, String body) {
        return http.patch()
                .uri("/v1/me/profile")
                .headers(who)
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .bodyValue(body)
                .exchange();
    }
}
