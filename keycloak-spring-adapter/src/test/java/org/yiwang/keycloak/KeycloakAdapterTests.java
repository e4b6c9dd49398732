package org.yiwang.keycloak;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=case-service")
@AutoConfigureWebTestClient
@Import(TestKeycloak.class)
class KeycloakAdapterTests {

    private static final UUID PERSON = UUID.fromString("0199f000-0000-7000-8000-000000000301");
    private static final UUID DEPARTMENT = UUID.fromString("0199f000-0000-7000-8000-000000000002");
    private static final TestTokens CITIZEN = TestTokens.citizen(PERSON, "Li");
    private static final TestTokens REVIEWER =
            TestTokens.official(PERSON, new Post(Duty.REVIEW, DEPARTMENT, "330106000000"));
    private static final TestTokens DECIDER =
            TestTokens.official(PERSON, new Post(Duty.DECIDE, DEPARTMENT, "330106000000"));
    private static final TestTokens SERVICE = TestTokens.service("catalog-service", "case-service");

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @CsvSource({
        "anonymous, /public, 200",
        "anonymous, /needs-actor, 401",
        "anonymous, /citizens, 401",
        "anonymous, /officials, 401",
        "anonymous, /internal/door, 401",
        "anonymous, /unruled, 401",
        "citizen, /public, 200",
        "citizen, /needs-actor, 200",
        "citizen, /citizens, 200",
        "citizen, /people, 200",
        "citizen, /officials, 403",
        "citizen, /internal/door, 403",
        "citizen, /unruled, 403",
        "reviewer, /officials, 200",
        "reviewer, /people, 200",
        "reviewer, /citizens, 403",
        "reviewer, /deciders, 403",
        "decider, /deciders, 200",
        "service, /internal/door, 200",
        "service, /people, 403",
        "service, /officials, 403",
        "service, /unruled, 403"
    })
    void eachHandlerAnswersWhomItsRuleNames(String who, String path, int status) {
        get(path, token(who)).expectStatus().isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"expired", "audience", "issuer", "client", "population", "subject", "post", "garbage", "unsigned"
            })
    void aTokenThatIsNotForUsIsInvalid(String fault) {
        var token = switch (fault) {
            case "expired" -> CITIZEN.expired().value();
            case "audience" -> CITIZEN.audience("elsewhere").value();
            case "issuer" -> CITIZEN.issuer("https://elsewhere").value();
            case "client" -> CITIZEN.client("desk").value();
            case "population" -> CITIZEN.roles("official").value();
            case "subject" -> CITIZEN.claim("sub", "no-uuid").value();
            case "post" -> CITIZEN.claim("posts", java.util.List.of("NOTHING")).value();
            case "unsigned" -> CITIZEN.value().replaceAll("\\.[^.]+$", ".AAAA");
            default -> "garbage";
        };
        http.get()
                .uri("/public")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-token");
    }

    @Test
    void aServiceTokenForAnotherServiceIsInvalid() {
        get("/internal/door", TestTokens.service("catalog-service", "identity-service"))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aServiceTokenWithAPersonsAudienceIsInvalid() {
        get("/internal/door", SERVICE.audience("yiwang")).expectStatus().isUnauthorized();
    }

    @Test
    void anAnonymousCallIsChallengedBeforeItsBodyIsRead() {
        http.post()
                .uri("/citizens")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{broken")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
    }

    @Test
    void refusalsSpeakChineseUnlessEnglishIsAsked() {
        get("/officials", CITIZEN)
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("无权访问")
                .jsonPath("$.instance")
                .isEqualTo("/officials");
        http.get()
                .uri("/citizens")
                .header("Accept-Language", "en-GB,zh;q=0.5")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .exchange()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Sign-in required")
                .jsonPath("$.traceId")
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void theActorIsWhatTheTokenSays() {
        var other = UUID.randomUUID();
        get(
                        "/citizens",
                        CITIZEN.claim("person", other.toString())
                                .claim("test", true)
                                .claim("acr", "gold"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.person")
                .isEqualTo(other.toString())
                .jsonPath("$.population")
                .isEqualTo("CITIZEN")
                .jsonPath("$.client")
                .isEqualTo("demo-citizen")
                .jsonPath("$.test")
                .isEqualTo(true)
                .jsonPath("$.acr")
                .isEqualTo("gold")
                .jsonPath("$.scopes.length()")
                .isEqualTo(2);
    }

    @Test
    void aTokenIsRefusedOnceItsTimeIsUpAlthoughItWasVerifiedBefore() throws InterruptedException {
        // ten seconds of clock skew are granted, so this token has half a second left
        var token =
                CITIZEN.expiry(Instant.now().plusMillis(1500).minusSeconds(10)).value();
        call(token).isOk();
        Thread.sleep(2600);
        call(token).isUnauthorized();
    }

    private org.springframework.test.web.reactive.server.StatusAssertions call(String token) {
        return http.get()
                .uri("/citizens")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus();
    }

    private WebTestClient.ResponseSpec get(String path, @org.jspecify.annotations.Nullable TestTokens token) {
        var request = http.get().uri(path);
        return (token == null ? request : request.headers(token)).exchange();
    }

    private static @org.jspecify.annotations.Nullable TestTokens token(String who) {
        return switch (who) {
            case "citizen" -> CITIZEN;
            case "reviewer" -> REVIEWER;
            case "decider" -> DECIDER;
            case "service" -> SERVICE;
            default -> null;
        };
    }
}
