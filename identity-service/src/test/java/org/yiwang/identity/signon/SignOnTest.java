package org.yiwang.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.keycloak.TestTokens;

@RealIdentity
class SignOnTest {

    private static final String TWO = """
            [{"id": "c2", "type": "webauthn-passwordless", "userLabel": "手机", "createdDate": 1764230400000,
              "credentialData": "{\\"aaguid\\":\\"x\\"}"},
             {"id": "c1", "type": "password", "createdDate": 1764144000000, "secretData": "s"}]
            """;

    @Autowired
    WebTestClient http;

    @Test
    void aPersonSeesTheOwnCredentialsAndNothingOfWhatTheyConsistOf() {
        var person = ScriptedAccounts.account("\"enabled\": true, \"emailVerified\": false");
        ScriptedAccounts.credentials(person, TWO);
        credentials(TestTokens.citizen(person, "李晓梅"))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [
                          {"id": "c1", "kind": "PASSWORD", "name": null, "createdAt": "2025-11-26T08:00:00Z"},
                          {"id": "c2", "kind": "PASSKEY", "name": "手机", "createdAt": "2025-11-27T08:00:00Z"}],
                         "next": null}
                        """, org.springframework.test.json.JsonCompareMode.STRICT);
    }

    @Test
    void whoSignsOutEverywhereEndsTheOwnSessionsAtKeycloakAndNoOthers() {
        var person = ScriptedAccounts.account("\"enabled\": true, \"emailVerified\": false");
        http.delete()
                .uri("/v1/me/sessions")
                .headers(TestTokens.citizen(person, "李晓梅"))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(ScriptedAccounts.asked().stream()
                        .filter(asked -> asked.startsWith("POST ") && asked.contains(person.toString())))
                .containsExactly("POST /admin/users/" + person + "/logout");
    }

    @Test
    void withoutAnAccountAndWithoutKeycloakItIsSaid() {
        credentials(TestTokens.citizen(UUID.randomUUID(), "李晓梅"))
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/account-not-found");
        credentials(TestTokens.citizen(ScriptedAccounts.broken(), "李晓梅"))
                .expectStatus()
                .isEqualTo(503);
    }

    @Test
    void nobodyAndNoServiceIsServed() {
        http.get().uri("/v1/me/credentials").exchange().expectStatus().isUnauthorized();
        http.delete().uri("/v1/me/sessions").exchange().expectStatus().isUnauthorized();
        credentials(TestTokens.service("case-service", "identity-service").roles("service", "internal"))
                .expectStatus()
                .isForbidden();
    }

    private ResponseSpec credentials(TestTokens who) {
        return http.get().uri("/v1/me/credentials").headers(who).exchange();
    }
}
