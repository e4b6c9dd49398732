package org.yiwang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Mono;

@GatewayTest
class HeadersTest {

    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "李晓梅");

    @Autowired
    WebTestClient client;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-Prefix",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-Yiwang-Actor",
                "Cookie",
                "Origin"
            })
    void whatACallerCouldPretendDoesNotReachAService(String header) {
        client.get()
                .uri("/v1/me")
                .headers(CITIZEN)
                .header(header, "http://localhost:8080")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Upstream.seen("/v1/me").contains(header)).isFalse();
    }

    @Test
    void keycloakLearnsTheRealAddressAndKeepsItsOwnCookies() {
        var path = "/auth/realms/yiwang/account";
        client.get()
                .uri(path)
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("Cookie", "AUTH_SESSION_ID=a; __Host-session=b; KEYCLOAK_IDENTITY=c")
                .exchange()
                .expectStatus()
                .isOk();
        var seen = Upstream.seen(path);
        assertThat(seen.get("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(seen.getAll("X-Forwarded-Host")).containsExactly("localhost:8080");
        assertThat(seen.get("Cookie")).isEqualTo("AUTH_SESSION_ID=a; KEYCLOAK_IDENTITY=c");
    }

    @Test
    void anotherCallersTraceIsTakenOnAndABrokenOneReplaced() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        client.get().uri("/v1/me").headers(CITIZEN).header("traceparent", trace).exchange();
        assertThat(Upstream.seen("/v1/me").get("traceparent")).isEqualTo(trace);
        client.get()
                .uri("/v1/me")
                .headers(CITIZEN)
                .header("traceparent", trace.replace('4', 'X'))
                .exchange();
        assertThat(Upstream.seen("/v1/me").getAll("traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (var path : new String[] {"/", "/v1/items", "/v1/me", "/nowhere", "/problems"}) {
            client.get()
                    .uri(path)
                    .exchange()
                    .expectHeader()
                    .valueMatches("Content-Security-Policy", "default-src 'none'; script-src 'self';.*")
                    .expectHeader()
                    .valueEquals("X-Content-Type-Options", "nosniff")
                    .expectHeader()
                    .valueEquals("Referrer-Policy", "same-origin")
                    .expectHeader()
                    .valueEquals("Cross-Origin-Opener-Policy", "same-origin")
                    .expectHeader()
                    .exists("Permissions-Policy")
                    .expectHeader()
                    .doesNotExist("Strict-Transport-Security");
        }
    }

    @Test
    void aServicesOwnPolicyIsKept() {
        Upstream.at(
                "/v1/documents/1",
                (_, response) ->
                        response.header("Content-Security-Policy", "sandbox").sendString(Mono.just("file")));
        client.get()
                .uri("/v1/documents/1")
                .headers(CITIZEN)
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "sandbox");
    }

    @Test
    void keycloaksPagesKeepTheirOwnPolicy() {
        Upstream.at(
                "/auth/realms/yiwang/login",
                (_, response) -> response.header("Content-Security-Policy", "frame-src 'self'")
                        .sendString(Mono.just("page")));
        client.get()
                .uri("/auth/realms/yiwang/login")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Security-Policy", "frame-src 'self'")
                .expectHeader()
                .doesNotExist("Permissions-Policy");
    }
}
