package org.yiwang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.SeenProofs;
import org.yiwang.keycloak.SeenProofsInMemory;
import org.yiwang.keycloak.SeenProofsInRedis;
import org.yiwang.keycloak.TestKeycloak;
import org.yiwang.keycloak.TestProof;
import org.yiwang.keycloak.TestTokens;

class LettersTests {

    private static final String[] SETTINGS = {
        "yiwang.keycloak.issuer=" + TestKeycloak.url(),
        "yiwang.keycloak.public-url=https://letters.example",
        "yiwang.keycloak.clients.citizens=letters"
    };
    private static final String WITHOUT_REDIS =
            "spring.autoconfigure.exclude=org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration,"
                    + "org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration";
    private static final TestTokens LI =
            TestTokens.citizen(UUID.randomUUID(), "Li").client("letters").issuer(TestKeycloak.url());

    @Test
    void threeLinesOfSettingsServeBearerAndBoundTokens() {
        running(
                (application, http) -> {
                    assertThat(application.getBean(SeenProofs.class)).isInstanceOf(SeenProofsInMemory.class);
                    http.get()
                            .uri("/letters")
                            .headers(LI)
                            .exchange()
                            .expectBody(String.class)
                            .isEqualTo("Letters of Li");
                    var proof = TestProof.of(LI, "GET", "https://letters.example/letters");
                    http.get()
                            .uri("/letters")
                            .headers(proof)
                            .exchange()
                            .expectStatus()
                            .isOk();
                    http.get()
                            .uri("/letters")
                            .headers(proof)
                            .exchange()
                            .expectStatus()
                            .isUnauthorized();
                    http.get().uri("/letters").exchange().expectStatus().isUnauthorized();
                },
                WITHOUT_REDIS);
    }

    @Test
    void aHandlerAsksForAStrongerSignIn() {
        running(
                (_, http) -> {
                    assertThat(burn(http, LI.acr(Acr.PWD))).isEqualTo(401);
                    assertThat(burn(http, LI.acr(Acr.MFA).authTime(Instant.now())))
                            .isEqualTo(200);
                },
                WITHOUT_REDIS);
    }

    @Test
    void whereRedisIsConfiguredButAwayBoundTokensWaitAndOthersDoNot() {
        running(
                (application, http) -> {
                    assertThat(application.getBean(SeenProofs.class)).isInstanceOf(SeenProofsInRedis.class);
                    http.get()
                            .uri("/letters")
                            .headers(LI)
                            .exchange()
                            .expectStatus()
                            .isOk();
                    http.get()
                            .uri("/letters")
                            .headers(TestProof.of(LI, "GET", "https://letters.example/letters"))
                            .exchange()
                            .expectStatus()
                            .isEqualTo(503)
                            .expectHeader()
                            .valueEquals("Retry-After", "5")
                            .expectBody()
                            .jsonPath("$.type")
                            .isEqualTo("/problems/sign-in-unavailable");
                },
                "spring.data.redis.url=redis://127.0.0.1:1");
    }

    private static int burn(WebTestClient http, TestTokens token) {
        return http.method(HttpMethod.DELETE)
                .uri("/letters")
                .headers(token)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    private static void running(BiConsumer<ApplicationContext, WebTestClient> use, String... more) {
        var arguments = Stream.concat(
                        Arrays.stream(SETTINGS), Stream.concat(Stream.of("server.port=0"), Stream.of(more)))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        try (var application = new SpringApplicationBuilder(LettersApplication.class).run(arguments)) {
            var port = application.getEnvironment().getRequiredProperty("local.server.port");
            use.accept(
                    application,
                    WebTestClient.bindToServer()
                            .baseUrl("http://localhost:" + port)
                            .build());
        }
    }
}
