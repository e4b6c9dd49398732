package org.yiwang.keycloak;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=case-service")
@AutoConfigureWebTestClient
@Import(TestKeycloak.class)
class ScopeTests {

    private static final UUID ITEM = UUID.randomUUID();
    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "Li");
    private static final TestTokens LIVE = CITIZEN.through("bank", List.of(ITEM), "cases.read");
    private static final TestTokens SANDBOX = CITIZEN.throughSandbox("bank-test", "cases.read");

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @CsvSource({
        "own, /scoped, 200",
        "live, /scoped, 200",
        "sandbox, /scoped, 200",
        "other, /scoped, 403",
        "live, /citizens, 403",
        "live, /people, 403",
        "sandbox, /people, 403",
        "live, /scoped-unruled, 403",
        "own, /scoped-unruled, 403",
        "live, /public, 200"
    })
    void integratorsComeInWhereTheScopeTheyHaveIsNamed(String who, String path, int status) {
        var token = switch (who) {
            case "live" -> LIVE;
            case "sandbox" -> SANDBOX;
            case "other" -> CITIZEN.through("bank", List.of(ITEM), "cases.submit");
            default -> CITIZEN;
        };
        get(path, token).expectStatus().isEqualTo(status);
    }

    @Test
    void theChallengeNamesTheScope() {
        get("/scoped", CITIZEN.through("bank", List.of(ITEM)))
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"cases.read\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/insufficient-scope");
    }

    @Test
    void theGrantIsWhatTheTokenSays() {
        get("/scoped", LIVE).expectBody().json("{\"sandbox\":false,\"items\":[\"%s\"]}".formatted(ITEM));
        get("/scoped", SANDBOX)
                .expectBody()
                .jsonPath("$.sandbox")
                .isEqualTo(true)
                .jsonPath("$.items")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "sandbox audience", "person", "official", "all items", "items"})
    void aGrantThatIsNotForUsIsInvalid(String fault) {
        var token = switch (fault) {
            case "audience" -> LIVE.audience("sandbox");
            case "sandbox audience" -> SANDBOX.audience("yiwang");
            case "person" -> SANDBOX.claim("test", false);
            case "official" -> LIVE.roles("official");
            case "all items" -> SANDBOX.audience("yiwang").claim("environment", "production");
            default -> LIVE.claim("items", List.of("all"));
        };
        get("/scoped", token).expectStatus().isUnauthorized();
    }

    private WebTestClient.ResponseSpec get(String path, TestTokens token) {
        return http.get().uri(path).headers(token).exchange();
    }
}
