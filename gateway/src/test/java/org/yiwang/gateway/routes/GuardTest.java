package org.yiwang.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableChannel;
import reactor.netty.http.client.HttpClient;

@GatewayTest
@TestPropertySource(
        properties = {
            "yiwang.gateway.time-limits.case-service=300ms",
            "yiwang.gateway.breaker.minimum=4",
            "yiwang.gateway.breaker.window=4",
            "yiwang.gateway.breaker.trials=2",
            "yiwang.gateway.breaker.pause=1s",
            "spring.cloud.gateway.server.webflux.httpclient.pool.max-idle-time=1s",
        })
class GuardTest {

    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "李晓梅");

    @Autowired
    WebTestClient client;

    @Autowired
    Breakers breakers;

    @Autowired
    GuardGatewayFilterFactory guards;

    @BeforeEach
    void forget() {
        Upstream.forget();
        for (var service : new String[] {"case-service", "identity-service", "keycloak"}) {
            breakers.of(service).reset();
        }
    }

    @Test
    void aSlowServiceIsATimeout() {
        Upstream.at(
                "/v1/cases",
                (_, response) -> response.sendString(Mono.just("late").delayElement(Duration.ofSeconds(2))));
        client.get()
                .uri("/v1/cases")
                .headers(CITIZEN)
                .exchange()
                .expectStatus()
                .isEqualTo(504)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/service-timeout");
    }

    @Test
    void whoWantsToSignInWhileKeycloakIsAwayIsToldSo() {
        var page = "/auth/realms/yiwang/protocol/openid-connect/auth";
        Upstream.at(
                page,
                (_, response) ->
                        response.withConnection(DisposableChannel::dispose).send());
        client.get()
                .uri(page)
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("Sign-in is unavailable"));
    }

    @Test
    void anEventStreamMayTakeItsTime() {
        Upstream.at(
                "/v1/cases/1/events",
                (_, response) -> response.header("Content-Type", "text/event-stream")
                        .sendString(Flux.just("data: a\n\n", "data: b\n\n").delayElements(Duration.ofMillis(600))));
        var events = client.get()
                .uri("/v1/cases/1/events")
                .headers(CITIZEN)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .collectList()
                .block();
        assertThat(events).containsExactly("a", "b");
    }

    @Test
    void ofAServiceThatHangsUpItIsNotSaidThatNothingWasDone() {
        Upstream.at(
                "/v1/cases",
                (_, response) -> response.withConnection(connection -> connection.dispose())
                        .send());
        client.get()
                .uri("/v1/cases")
                .headers(CITIZEN)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/answer-lost");
    }

    @Test
    void whereNobodyListensNothingWasDone() {
        var guard = guards.apply(config -> config.setService("catalog-service"));
        var asked = MockServerWebExchange.from(MockServerHttpRequest.post("/v1/items"));
        var refused = guard.filter(
                asked,
                _ -> HttpClient.create()
                        .post()
                        .uri("http://127.0.0.1:1/v1/items")
                        .response()
                        .then());
        assertThatThrownBy(refused::block)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("service-unavailable"));
    }

    @Test
    void aFailingServiceIsLeftAloneForAWhileAndThenTriedAgain() throws InterruptedException {
        Upstream.at("/v1/me", (_, response) -> response.status(503).send());
        for (var i = 0; i < 4; i++) {
            status(503);
        }
        Upstream.forget();
        client.get()
                .uri("/v1/me")
                .headers(CITIZEN)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/service-unavailable");
        assertThat(Upstream.reached("/v1/me")).isFalse();
        Thread.sleep(1_200);
        for (var i = 0; i < 4; i++) {
            status(200);
        }
    }

    @Test
    void aServicesOwnRefusalsDoNotOpenTheBreaker() {
        Upstream.at("/v1/me", (_, response) -> response.status(500).send());
        for (var i = 0; i < 8; i++) {
            status(500);
        }
    }

    @Test
    void norDoesAServiceThatSaysWhatItCannotDoNow() {
        Upstream.at(
                "/v1/me",
                (_, response) -> response.status(503)
                        .header("Content-Type", "application/problem+json")
                        .sendString(Mono.just("{\"type\": \"/problems/posts-unknown\"}")));
        for (var i = 0; i < 8; i++) {
            status(503);
        }
        Upstream.forget();
        status(200);
    }

    private void status(int expected) {
        client.get().uri("/v1/me").headers(CITIZEN).exchange().expectStatus().isEqualTo(expected);
    }
}
