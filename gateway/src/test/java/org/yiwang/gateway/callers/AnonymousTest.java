package org.yiwang.gateway.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;

@GatewayTest
class AnonymousTest {

    @Autowired
    WebTestClient client;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/items, 200",
        "HEAD, /v1/items, 200",
        "GET, /v1/items/0199f000-0000-7000-8000-000000000201, 200",
        "GET, /v1/regions/330106000000, 200",
        "GET, /v1/departments, 200",
        "POST, /v1/items, 401",
        "PUT, /v1/items/1, 401",
        "DELETE, /v1/items/1, 401",
        "OPTIONS, /v1/items, 401",
        "POST, /v1/case-tracking, 200",
        "GET, /v1/case-tracking, 401",
        "POST, /v1/case-tracking/1, 401",
        "GET, /v1/itemsx, 401",
        "GET, /v1/me, 401",
        "GET, /v1/cases, 401",
        "GET, /v1/queues/INTAKE, 401",
        "POST, /v1/documents, 401",
        "PATCH, /v1/documents/1, 401",
        "GET, /v1/notifications, 401",
        "GET, /v1/people, 401",
        "GET, /v1, 401",
        "GET, /v2/notifications, 401"
    })
    void nobodyReadsOnlyWhatIsPublic(HttpMethod method, String path, int status) {
        client.method(method).uri(path).exchange().expectStatus().isEqualTo(status);
        assertThat(Upstream.reached(path)).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @CsvSource({
        "/auth/realms/yiwang, 200",
        "/auth/realms/yiwang/protocol/openid-connect/auth, 200",
        "/auth/resources/1/login.css, 200",
        "/auth/realms/master, 404",
        "/auth/realms/yiwangx, 404",
        "/auth/admin, 404",
        "/auth/admin/realms/yiwang/users, 404",
        "/auth, 404",
        "/auth/health, 404",
        "/auth/metrics, 404",
        "/realms/yiwang, 404",
        "/internal/regions, 404",
        "/v1/../internal/regions, 400",
        "/actuator, 404",
        "/actuator/health, 404",
        "/actuator/prometheus, 404",
        "/nowhere, 404",
        "/webjars/swagger-ui/index.html, 404"
    })
    void onlyTheRealmsOwnPathsLeadToKeycloakAndNothingLeadsInside(String path, int status) {
        client.get()
                .uri(URI.create("http://localhost:" + port + path))
                .exchange()
                .expectStatus()
                .isEqualTo(status);
        assertThat(Upstream.reached(path)).isEqualTo(status == 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/auth/realms/yiwang/%2e%2e/master",
                "/auth/realms/yiwang/..%2fmaster",
                "/auth/realms/yiwang/..;/master",
                "/v1//me",
                "/v1/items/..;/../internal"
            })
    void tricksWithPathsAreRefused(String path) {
        client.get()
                .uri(URI.create("http://localhost:" + port + path))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-path");
    }
}
