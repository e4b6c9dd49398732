package org.yiwang.gateway.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.TestTokens;

@GatewayTest
class BearerTest {

    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "李晓梅");

    @Autowired
    WebTestClient client;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @Test
    void aCitizensTokenReachesTheServiceAsItIs() {
        client.get().uri("/v1/me").headers(CITIZEN).exchange().expectStatus().isOk();
        assertThat(Upstream.seen("/v1/me").get("Authorization")).isEqualTo("Bearer " + CITIZEN.value());
        assertThat(Upstream.seen("/v1/me").get("traceparent")).hasSize(55);
    }

    @Test
    void aCallWithoutTokenIsToldHowToAuthenticate() {
        client.get()
                .uri("/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated")
                .jsonPath("$.traceId")
                .isNotEmpty();
        assertThat(Upstream.reached("/v1/me")).isFalse();
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(CITIZEN.expired().value());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(CITIZEN.audience("identity-service").value());
    }

    @Test
    void aTokenOfAClientThatDoesNotServeItsHolderIsRefused() {
        refused(CITIZEN.client("desk").value());
        refused(CITIZEN.client("somebody").value());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(CITIZEN.issuer("http://localhost:8080/auth/realms/master").value());
    }

    @Test
    void aServicesTokenIsRefused() {
        refused(TestTokens.service("case-service", "identity-service").value());
        refused(TestTokens.service("case-service", "gateway").value());
    }

    @Test
    void garbageIsRefused() {
        refused("garbage");
        refused("a.b.c");
        var token = CITIZEN.value();
        refused(token.substring(0, token.length() - 8) + "AAAAAAAA");
    }

    @Test
    void anotherSchemeIsRefused() {
        client.get()
                .uri("/v1/me")
                .headers(headers -> headers.setBasicAuth("portal", "secret"))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void refused(String token) {
        client.get()
                .uri("/v1/me")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-token");
        assertThat(Upstream.reached("/v1/me")).isFalse();
    }
}
