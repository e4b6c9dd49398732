package org.yiwang.gateway.limits;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.keycloak.TestProof;
import org.yiwang.keycloak.TestTokens;

@GatewayTest
@TestPropertySource(
        properties = {"spring.data.redis.url=redis://127.0.0.1:1", "yiwang.gateway.limits.bearer.requests=3"})
class RedisDownTest {

    @Autowired
    WebTestClient client;

    @Test
    void bearersAreServedAndLimitedAllTheSame() {
        var citizen = TestTokens.citizen(UUID.randomUUID(), "李晓梅");
        for (var i = 0; i < 3; i++) {
            client.get()
                    .uri("/v1/me")
                    .headers(citizen)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        client.get().uri("/v1/me").headers(citizen).exchange().expectStatus().isEqualTo(429);
    }

    @Test
    void aProofThatMayHaveBeenUsedIsNotAccepted() {
        var citizen = TestTokens.citizen(UUID.randomUUID(), "李晓梅");
        client.get()
                .uri("/v1/me")
                .headers(TestProof.of(citizen, "GET", "http://localhost:8080/v1/me"))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sign-in-unavailable");
    }

    @Test
    void aSessionThatCannotBeReadIsUnavailable() {
        client.get()
                .uri("/v1/me")
                .cookie("__Host-session", UUID.randomUUID().toString())
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sign-in-unavailable");
    }
}
