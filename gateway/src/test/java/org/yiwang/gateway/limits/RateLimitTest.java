package org.yiwang.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.keycloak.TestTokens;

@GatewayTest
@TestPropertySource(
        properties = {
            "yiwang.gateway.limits.bearer.requests=5",
            "yiwang.gateway.limits.bearer.window=1h",
            "yiwang.gateway.limits.starter.requests=3",
            "yiwang.gateway.limits.starter.window=1h",
            "yiwang.gateway.limits.large.requests=70",
            "yiwang.gateway.limits.guesses.requests=3",
            "yiwang.gateway.limits.guesses.window=1h",
            "yiwang.gateway.limits.anonymous.requests=40",
            "yiwang.gateway.limits.anonymous.window=1h",
            "yiwang.gateway.access.trusted-proxies=127.0.0.0/8"
        })
class RateLimitTest {

    @Autowired
    WebTestClient client;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Test
    void whatIsLeftIsToldAndBeyondTheQuotaIsRefused() {
        var citizen = TestTokens.citizen(UUID.randomUUID(), "李晓梅");
        for (var left = 4; left >= 0; left--) {
            assertThat(answer(citizen, 200).getFirst("RateLimit")).startsWith("\"bearer\";r=" + left + ";t=");
        }
        var refused = answer(citizen, 429);
        assertThat(refused.getFirst("RateLimit-Policy")).isEqualTo("\"bearer\";q=5;w=3600");
        assertThat(Integer.parseInt(String.valueOf(refused.getFirst("Retry-After"))))
                .isBetween(1, 3600);
        answer(TestTokens.citizen(UUID.randomUUID(), "王建国"), 200);
        answer(citizen.client("portal"), 200);
    }

    @Test
    void countsAreSettledWithTheOtherReplicas() {
        var person = UUID.randomUUID();
        var citizen = TestTokens.citizen(person, "李晓梅");
        answer(citizen, 200);
        var keys = "yiwang:rate:bearer:demo-citizen " + person + ":*";
        await().atMost(Duration.ofSeconds(5)).until(() -> redis.keys(keys).blockFirst() != null);
        var key = String.valueOf(redis.keys(keys).blockFirst());
        assertThat(redis.opsForValue().get(key).block()).isEqualTo("1");
        assertThat(redis.getExpire(key).block()).isPositive();
        redis.opsForValue().increment(key, 3).block();
        answer(citizen, 200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> "5".equals(redis.opsForValue().get(key).block()));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> answer(citizen, 429));
    }

    @Test
    void anIntegratorsClientHasOneQuotaForAllItsPersonsByItsPlan() {
        var one = TestTokens.citizen(UUID.randomUUID(), "李晓梅").through("bank", List.of(), "cases.read");
        var other = TestTokens.citizen(UUID.randomUUID(), "王建国").through("bank", List.of(), "cases.read");
        answer(one, 200);
        answer(other, 200);
        assertThat(answer(one, 200).getFirst("RateLimit")).startsWith("\"starter\";r=0;");
        answer(other, 429);
        assertThat(answer(other.claim("plan", "LARGE"), 200).getFirst("RateLimit-Policy"))
                .startsWith("\"large\";q=70;");
        answer(other.client("another bank"), 200);
    }

    @Test
    void anIntegratorsCallsAreCountedByDay() {
        var client = "bank-" + UUID.randomUUID();
        var token = TestTokens.citizen(UUID.randomUUID(), "李晓梅").through(client, List.of(), "cases.read");
        for (var calls = 0; calls < 3; calls++) {
            answer(token, 200);
        }
        answer(token, 429);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> List.of("4")
                        .equals(redis.opsForHash()
                                .values("yiwang:usage:" + client)
                                .collectList()
                                .block()));
        assertThat(redis.getExpire("yiwang:usage:" + client).block()).isPositive();
    }

    @Test
    void failedTokensCountAgainstTheAddress() {
        guess(40, "198.51.100.1, 203.0.113.7");
        from("203.0.113.7").isEqualTo(429);
        from("198.51.100.1").isEqualTo(200);
    }

    @Test
    void theLineAProxyAddedCountsAndNotTheCallersOwn() {
        guess(40, "198.51.100.2", "203.0.113.8");
        from("198.51.100.3", "203.0.113.8").isEqualTo(429);
        from("198.51.100.2").isEqualTo(200);
    }

    @Test
    void codesAreNotGuessedAtWillWhoeverCalls() {
        for (var i = 0; i < 3; i++) {
            tracked("203.0.113.9").isEqualTo(200);
        }
        tracked("203.0.113.9").isEqualTo(429);
        client.post()
                .uri("/v1/case-tracking")
                .header("X-Forwarded-For", "203.0.113.9")
                .headers(TestTokens.citizen(UUID.randomUUID(), "李晓梅"))
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueMatches("RateLimit-Policy", "\"guesses\";q=3;w=3600")
                .expectHeader()
                .exists("Retry-After");
        tracked("203.0.113.10").isEqualTo(200);
    }

    private org.springframework.test.web.reactive.server.StatusAssertions tracked(String address) {
        return client.post()
                .uri("/v1/case-tracking")
                .header("X-Forwarded-For", address)
                .exchange()
                .expectStatus();
    }

    private void guess(int times, String... forwarded) {
        for (var i = 0; i < times; i++) {
            client.get()
                    .uri("/v1/me")
                    .header("X-Forwarded-For", forwarded)
                    .header("Authorization", "Bearer guess" + i)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized();
        }
    }

    private org.springframework.test.web.reactive.server.StatusAssertions from(String... forwarded) {
        return client.get()
                .uri("/v1/items")
                .header("X-Forwarded-For", forwarded)
                .exchange()
                .expectStatus();
    }

    private HttpHeaders answer(TestTokens token, int status) {
        return client.get()
                .uri("/v1/me")
                .headers(token)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .returnResult(Void.class)
                .getResponseHeaders();
    }
}
