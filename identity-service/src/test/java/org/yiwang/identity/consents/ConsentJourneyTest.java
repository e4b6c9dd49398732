package org.yiwang.identity.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.yiwang.defaults.testing.RealPostgres;
import org.yiwang.identity.RealIdentity;
import org.yiwang.identity.SandboxClient;
import org.yiwang.identity.ScriptedAccounts;
import org.yiwang.identity.TestRedis;
import org.yiwang.keycloak.TestTokens;
import tools.jackson.databind.JsonNode;

@RealIdentity
class ConsentJourneyTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T02:00:00Z");

    @Autowired
    WebTestClient http;

    private final UUID client = SandboxClient.registered();
    private final UUID person = ScriptedAccounts.account("\"enabled\": true, \"emailVerified\": false");
    private final TestTokens citizen = TestTokens.citizen(person, "李晓梅");

    @Test
    void whatKeycloakHasIsReceiptedOnceWithPurposeDataAndRecipient() {
        given(MONDAY, "openid", "cases.read", "cases.submit");
        assertThat(list()).hasSize(1);
        var receipt = list().getFirst();
        assertThat(receipt.at("/recipient/name").asString()).isEqualTo("停车助手");
        assertThat(receipt.at("/recipient/organisation").asString()).isEqualTo("西湖停车服务有限公司");
        assertThat(receipt.path("purpose").asString()).isEqualTo("替您申请停车证");
        assertThat(receipt.path("data").valueStream().map(JsonNode::asString))
                .containsExactly("cases.read", "cases.submit");
        assertThat(receipt.path("givenAt").asString()).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(receipt.path("endedAt").isNull()).isTrue();
    }

    @Test
    void theLogoOfAnApplicationInForceIsShownFromHere() {
        given(MONDAY, "cases.read");
        assertThat(list().getFirst().at("/recipient/logo").isNull()).isTrue();
        RealPostgres.execute("identity", """
                update clients set logo_uri = 'https://parking.example/l.png' where id = '%1$s';
                insert into client_logos values ('%1$s', 'https://parking.example/l.png', '\\x00', 'hash', now());
                """.formatted(client));
        assertThat(list().getFirst().at("/recipient/logo").asString()).isEqualTo("/v1/client-logos/" + client);
        RealPostgres.execute("identity", "update clients set state = 'CLOSED' where id = '%s'".formatted(client));
        assertThat(list().getFirst().at("/recipient/logo").isNull()).isTrue();
    }

    @Test
    void moreDataForTheSameClientIsAnotherConsentAndThePurposeStaysAsItWasSaid() {
        given(MONDAY, "cases.read");
        list();
        RealPostgres.execute("identity", "update clients set purpose = '另一个用途' where id = '%s'".formatted(client));
        given(MONDAY.plusSeconds(60), "cases.read", "cases.submit");
        var receipts = list();
        assertThat(receipts).hasSize(2);
        assertThat(receipts.getFirst().path("purpose").asString()).isEqualTo("另一个用途");
        assertThat(receipts.getLast().path("purpose").asString()).isEqualTo("替您申请停车证");
        assertThat(receipts.getLast().path("endedBy").asString()).isEqualTo("ANOTHER");
        assertThat(receipts.getLast().path("endedAt").asString()).isEqualTo("2026-11-23T02:01:00Z");
    }

    @Test
    void aWithdrawalReachesKeycloakAndGatewaysAndTheReceiptStays() {
        given(MONDAY, "cases.read");
        var id = list().getFirst().path("id").asString();
        withdraw(id).expectStatus().isNoContent();
        soon().untilAsserted(() ->
                assertThat(asked()).containsExactly("DELETE /admin/users/" + person + "/consents/" + client));
        soon().untilAsserted(() -> assertThat(TestRedis.ended())
                .anyMatch(end -> client.toString().equals(end.get("client"))
                        && person.toString().equals(end.get("sub"))));
        withdraw(id).expectStatus().isNoContent();
        var receipts = list();
        assertThat(receipts).hasSize(1);
        assertThat(receipts.getFirst().path("endedBy").asString()).isEqualTo("WITHDRAWAL");
        soon().untilAsserted(() -> assertThat(open()).isZero());
    }

    @Test
    void whileKeycloakFailsWhatWasIssuedEndsAndTheWithdrawalIsTriedAgain() {
        given(MONDAY, "cases.read");
        var id = list().getFirst().path("id").asString();
        ScriptedAccounts.consents(person, "broken");
        withdraw(id).expectStatus().isNoContent();
        soon().untilAsserted(() ->
                assertThat(TestRedis.ended()).anyMatch(end -> client.toString().equals(end.get("client"))));
        assertThat(asked()).isEmpty();
        given(MONDAY, "cases.read");
        soon().untilAsserted(() -> assertThat(asked()).hasSize(1));
        // Keycloak still had it: withdrawn is withdrawn
        assertThat(list()).hasSize(1);
        assertThat(list().getFirst().path("endedBy").asString()).isEqualTo("WITHDRAWAL");
    }

    @Test
    void whatIsConsentedToAnewIsNotWithdrawnByAnOldWithdrawal() {
        given(MONDAY, "cases.read");
        var id = list().getFirst().path("id").asString();
        given(Instant.now().plusSeconds(60), "cases.read");
        withdraw(id).expectStatus().isNoContent();
        soon().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(asked()).isEmpty();
        assertThat(list()).hasSize(2);
    }

    @Test
    void whatIsAnothersIsNotFoundAndNothingIsSaidOfIt() {
        given(MONDAY, "cases.read");
        var id = list().getFirst().path("id").asString();
        var other = TestTokens.citizen(ScriptedAccounts.account("\"enabled\": true, \"emailVerified\": false"), "王建国");
        for (var named : List.of(id, UUID.randomUUID().toString())) {
            http.delete()
                    .uri("/v1/consents/" + named)
                    .headers(other)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
            http.get()
                    .uri("/v1/consents/" + named)
                    .headers(other)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.type")
                    .isEqualTo("/problems/consent-not-found");
        }
        assertThat(list().getFirst().path("endedAt").isNull()).isTrue();
    }

    @Test
    void withoutKeycloakWhatIsNewIsNotKnownAndThatIsSaid() {
        http.get()
                .uri("/v1/consents")
                .headers(TestTokens.citizen(ScriptedAccounts.broken(), "李晓梅"))
                .exchange()
                .expectStatus()
                .isEqualTo(503);
        http.get().uri("/v1/consents").exchange().expectStatus().isUnauthorized();
    }

    /** The account's one consent, beside another to a client that is none of an integrator. */
    private void given(Instant at, String... scopes) {
        ScriptedAccounts.consents(person, """
                [{"clientId": "account", "grantedClientScopes": [], "createdDate": 1, "lastUpdatedDate": 1},
                 {"clientId": "%s", "grantedClientScopes": ["%s"], "createdDate": 1, "lastUpdatedDate": %d,
                  "additionalGrants": []}]
                """.formatted(client, String.join("\", \"", scopes), at.toEpochMilli()));
    }

    private List<JsonNode> list() {
        return Objects.requireNonNull(http.get()
                        .uri("/v1/consents")
                        .headers(citizen)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody())
                .path("items")
                .valueStream()
                .toList();
    }

    private ResponseSpec withdraw(String id) {
        return http.delete().uri("/v1/consents/" + id).headers(citizen).exchange();
    }

    private List<String> asked() {
        return ScriptedAccounts.asked().stream()
                .filter(asked -> asked.startsWith("DELETE ") && asked.contains(person.toString()))
                .toList();
    }

    private long open() {
        return RealPostgres.number("identity", """
                select count(*) from consent_withdrawals w join consents c on c.id = w.consent where c.person = '%s'
                """.formatted(person));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(50));
    }
}
