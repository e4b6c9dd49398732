package org.yiwang.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.defaults.time.BusinessClock;
import org.yiwang.keycloak.TestKeycloak;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=case-service",
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:1/none",
            "spring.r2dbc.username=x",
            "spring.r2dbc.password=x",
            "spring.flyway.enabled=false",
            "yiwang.outbox.enabled=false",
            "management.endpoints.web.exposure.include=clock"
        })
@AutoConfigureWebTestClient
@ActiveProfiles("local")
@Import(TestKeycloak.class)
class LocalTests {

    @Autowired
    private WebTestClient http;

    @Autowired
    private BusinessClock clock;

    @Test
    void theClockMovesOnOneMachine() {
        http.post()
                .uri("/actuator/clock")
                .bodyValue(Map.of("offset", "P7D"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Duration.between(Instant.now(), clock.instant()))
                .isBetween(Duration.ofHours(167), Duration.ofHours(169));
        http.post()
                .uri("/actuator/clock")
                .bodyValue(Map.of("offset", "soon"))
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void theDescriptionNamesWhatAllOperationsShare() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/letters'].get.parameters[*].name")
                .value(names -> assertThat(names).asString().contains("limit", "after", "Accept-Language"))
                .jsonPath("$.paths['/letters/7/send'].post.parameters[*].name")
                .value(names ->
                        assertThat(names).asString().contains("If-Match").doesNotContain("Idempotency-Key"))
                .jsonPath("$.paths['/letters/7/sign'].post.parameters[?(@.name=='Idempotency-Key')].required")
                .isEqualTo(true)
                .jsonPath("$.paths['/letters'].post.responses.default.content['application/problem+json']")
                .exists();
    }
}
