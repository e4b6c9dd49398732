package org.yiwang.identity.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiwang.identity.TestFacts.eventually;
import static org.yiwang.identity.mandates.Townspeople.refused;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.identity.ScriptedPopulation;
import org.yiwang.identity.mandates.Townspeople;
import org.yiwang.identity.posts.Bureau;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Post;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

/** Who lost the devices to sign in with has them removed by a clerk who sees the identity document (ADR 38). */
@RealIdentity
class LostDevicesTest {

    private static final String NAME = "吴秀英";
    private static final String CREDENTIALS = """
            [{"id": "c1", "type": "password", "createdDate": 1764144000000},
             {"id": "c2", "type": "webauthn-passwordless", "userLabel": "phone", "createdDate": 1764230400000}]
            """;

    @Autowired
    WebTestClient http;

    private final String number = Townspeople.number();
    private final UUID person = ScriptedAccounts.account("""
            "enabled": true, "emailVerified": false, "attributes": {"identityAssurance": ["3"]}""");
    private final TestTokens citizen =
            TestTokens.citizen(person, NAME).acr(Acr.PWD).authTime(Instant.now());

    private UUID clerk;

    @BeforeEach
    void open() {
        ScriptedPopulation.fails(0);
        ScriptedPopulation.lives(NAME, number);
        ScriptedAccounts.credentials(person, CREDENTIALS);
        clerk = new Bureau(http).official(Duty.INTAKE);
    }

    @Test
    void thePasskeyGoesThePasswordStaysTheSignInsEndAndThePersonSeesIt() {
        confirmed();
        var done = body(lost(taking(), NAME, number));
        assertThat(done.path("id").asString()).isEqualTo(person.toString());
        assertThat(done.path("removed").asInt()).isEqualTo(1);
        assertThat(asked("DELETE")).containsExactly("DELETE /admin/users/%s/credentials/c2".formatted(person));
        assertThat(asked("POST")).containsExactly("POST /admin/users/%s/logout".formatted(person));
        assertThat(body(lost(taking(), NAME, number)).path("removed").asInt()).isZero();
        eventually()
                .untilAsserted(() -> http.get()
                        .uri("/v1/access-records")
                        .headers(citizen)
                        .exchange()
                        .expectBody()
                        .jsonPath("$.items[?(@.what == 'DEVICES' && @.reader.duty == 'INTAKE')]")
                        .isNotEmpty());
    }

    @Test
    void whoHasNoAccountHasNoDevices() {
        refused(lost(taking(), NAME, number), 422, "person-without-account");
        assertThat(asked("DELETE")).isEmpty();
    }

    @Test
    void whatDoesNotBelongTogetherRemovesNothing() {
        confirmed();
        refused(lost(taking(), "吴秀莲", number), 422, "person-not-matched");
        refused(lost(taking(), NAME, "1"), 422, "bad-identity-number");
        assertThat(asked("DELETE")).isEmpty();
        assertThat(records()).isZero();
    }

    @Test
    void whileKeycloakIsAwayItIsSaid() {
        var lostOne = ScriptedAccounts.broken();
        var other = Townspeople.number();
        ScriptedPopulation.lives("王建国", other);
        http.put()
                .uri("/v1/me/identity")
                .headers(TestTokens.citizen(lostOne, "王建国").acr(Acr.PWD).authTime(Instant.now()))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"王建国\", \"number\": \"%s\"}".formatted(other))
                .exchange()
                .expectStatus()
                .isOk();
        refused(lost(taking(), "王建国", other), 503, "unavailable");
    }

    @Test
    void onlyWhoTakesInWithASecondFactorDoesIt() {
        confirmed();
        lost(taking().acr(Acr.PWD), NAME, number).expectStatus().isUnauthorized();
        lost(
                        TestTokens.official(clerk, new Post(Duty.REVIEW, Bureau.XIHU, "330106000000"))
                                .acr(Acr.MFA),
                        NAME,
                        number)
                .expectStatus()
                .isForbidden();
        lost(citizen, NAME, number).expectStatus().isForbidden();
        RealPostgres.execute("identity", "update posts set state = 'WITHDRAWN' where official = '%s'".formatted(clerk));
        refused(lost(taking(), NAME, number), 403, "intake-post-needed");
        assertThat(asked("DELETE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"name\": \"吴秀英\"}", "{\"name\": \"吴秀英\", \"number\": \"1\", \"id\": 1}", "["})
    void aBadBodyIsAProblem(String body) {
        put(taking(), body).expectStatus().isBadRequest();
    }

    private TestTokens taking() {
        return TestTokens.official(clerk, new Post(Duty.INTAKE, Bureau.XIHU, "330106000000"))
                .acr(Acr.MFA);
    }

    private void confirmed() {
        http.put()
                .uri("/v1/me/identity")
                .headers(citizen)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\": \"%s\", \"number\": \"%s\"}".formatted(NAME, number))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private long records() {
        return RealPostgres.number(
                "identity",
                "select count(*) from access_records where subject = '%s' and resource_kind = 'DEVICES'"
                        .formatted(person));
    }

    private List<String> asked(String method) {
        return ScriptedAccounts.asked().stream()
                .filter(asked -> asked.startsWith(method + " ") && asked.contains(person.toString()))
                .toList();
    }

    private ResponseSpec lost(TestTokens who, String name, String given) {
        return put(who, "{\"name\": \"%s\", \"number\": \"%s\"}".formatted(name, given));
    }

    private ResponseSpec put(TestTokens who, String body) {
        return http.put()
                .uri("/v1/people/present/lost-devices")
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
