package org.yiwang.gateway.callers;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.TestTokens;

@GatewayTest
@TestPropertySource(properties = "yiwang.gateway.access.origins.[demo-citizen]=https://city.example")
class OriginTest {

    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "李晓梅");

    @Autowired
    WebTestClient client;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "https://anywhere.example, GET, /v1/items, 204, *",
        "https://anywhere.example, POST, /v1/items, 403,",
        "https://anywhere.example, GET, /v1/me, 403,",
        "https://anywhere.example, PATCH, /v1/documents/1, 403,",
        "null, GET, /v1/me, 403,",
        "https://city.example, GET, /v1/items, 204, https://city.example",
        "https://city.example, GET, /v1/me, 204, https://city.example",
        "https://city.example, PATCH, /v1/documents/1, 204, https://city.example",
        "https://city.example.evil.example, GET, /v1/me, 403,",
        "http://city.example, GET, /v1/me, 403,"
    })
    void aBrowserIsToldBeforehandWhatAnotherSitesPageMay(
            String origin, String method, String path, int status, String allowed) {
        var answer = client.method(HttpMethod.OPTIONS)
                .uri(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization, dpop, idempotency-key, upload-offset")
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Credentials");
        if (allowed == null) {
            answer.expectHeader().doesNotExist("Access-Control-Allow-Origin");
        } else {
            answer.expectHeader()
                    .valueEquals("Access-Control-Allow-Origin", allowed)
                    .expectHeader()
                    .valueMatches("Access-Control-Allow-Headers", ".*DPoP.*Idempotency-Key.*Upload-Offset.*");
        }
    }

    @Test
    void aRegisteredSitesPageReadsTheAnswerAndItsHeaders() {
        client.get()
                .uri("/v1/me")
                .headers(CITIZEN)
                .header("Origin", "https://city.example")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://city.example")
                .expectHeader()
                .valueMatches("Access-Control-Expose-Headers", ".*ETag.*Upload-Offset.*")
                .expectHeader()
                .valueMatches("Vary", "Origin");
    }

    @Test
    void aTokenOfAnotherClientIsRefusedThere() {
        client.get()
                .uri("/v1/me")
                .headers(CITIZEN.client("portal"))
                .header("Origin", "https://city.example")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/origin-not-allowed");
    }

    @Test
    void aRegisteredSiteCanReadWhyItWasRefused() {
        client.get()
                .uri("/v1/me")
                .header("Origin", "https://city.example")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("Access-Control-Allow-Origin", "https://city.example");
    }

    @Test
    void ourOwnPagesNeedNoPermission() {
        client.get()
                .uri("/v1/items")
                .header("Origin", "http://localhost:8080")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .doesNotExist("Access-Control-Allow-Origin");
    }
}
