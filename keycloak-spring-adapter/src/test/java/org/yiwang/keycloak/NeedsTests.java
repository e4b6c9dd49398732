package org.yiwang.keycloak;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=case-service", "yiwang.keycloak.public-url=https://gov.example"})
@AutoConfigureWebTestClient
@Import(TestKeycloak.class)
class NeedsTests {

    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "Li");

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @CsvSource({
        "/mfa, , , 401",
        "/mfa, gold, , 401",
        "/mfa, MFA, , 401",
        "/mfa, pwd, 10, 401",
        "/mfa, mfa, , 200",
        "/mfa, phr, 99999, 200",
        "/fresh, pwd, 290, 200",
        "/fresh, mfa, 290, 200",
        "/fresh, pwd, 310, 401",
        "/fresh, phr, , 401",
        "/fresh, , 10, 401",
        "/phr, mfa, 10, 401",
        "/phr, phr, 70, 401",
        "/phr, phr, 50, 200",
        "/public-mfa, pwd, , 401",
        "/public-mfa, mfa, , 200"
    })
    void aSignInHasToBeStrongAndFreshEnough(
            String path, @Nullable String acr, @Nullable Integer secondsAgo, int status) {
        var token = acr == null ? CITIZEN : CITIZEN.claim("acr", acr);
        get(path, secondsAgo == null ? token : token.authTime(Instant.now().minusSeconds(secondsAgo)))
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void theChallengeSaysWhatIsNeeded() {
        get("/phr", CITIZEN.acr(Acr.MFA))
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"phr\", max_age=\"60\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/insufficient-user-authentication")
                .jsonPath("$.title")
                .isEqualTo("需要重新登录或更强的登录方式");
        get("/mfa", CITIZEN.acr(Acr.PWD))
                .expectHeader()
                .valueEquals(
                        "WWW-Authenticate", "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\"");
    }

    @Test
    void theChallengeSpeaksTheSchemeOfTheToken() {
        http.get()
                .uri("/mfa")
                .headers(TestProof.of(CITIZEN.acr(Acr.PWD), "GET", "https://gov.example/mfa"))
                .exchange()
                .expectHeader()
                .valueEquals(
                        "WWW-Authenticate",
                        "DPoP error=\"insufficient_user_authentication\", algs=\"ES256 PS256\", acr_values=\"mfa\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/assured, , 403",
        "/assured, 1, 403",
        "/assured, 2, 200",
        "/assured, 3, 200",
        "/assured-unruled, 3, 403",
        "/mfa-and-assured, 1, 403",
        "/mfa-and-assured, 2, 401"
    })
    void anIdentityHasToBeKnownSurelyEnough(String path, @Nullable Integer level, int status) {
        get(path, level == null ? CITIZEN : CITIZEN.assurance(level))
                .expectStatus()
                .isEqualTo(status);
    }

    @Test
    void aStrongSignInDoesNotRaiseAssuranceAndTheAnswerSaysWhatDoes() {
        http.get()
                .uri("/assured")
                .headers(CITIZEN.acr(Acr.PHR).authTime(Instant.now()).assurance(1))
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectHeader()
                .doesNotExist("WWW-Authenticate")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/identity-assurance")
                .jsonPath("$.assurance")
                .isEqualTo(1)
                .jsonPath("$.neededAssurance")
                .isEqualTo(2)
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> org.assertj.core.api.Assertions.assertThat(detail)
                                .contains("Level 2: have your identity document checked"));
    }

    @ParameterizedTest
    @CsvSource({"4", "-1", "high"})
    void anUnknownLevelMakesTheTokenInvalid(String level) {
        get("/public", CITIZEN.claim("identity_assurance", level))
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void whomTheRuleDoesNotAdmitIsNotAskedToSignInAgain() {
        get("/mfa", TestTokens.official(UUID.randomUUID())).expectStatus().isForbidden();
        http.get()
                .uri("/public-mfa")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer");
    }

    private WebTestClient.ResponseSpec get(String path, TestTokens token) {
        return http.get().uri(path).headers(token).exchange();
    }
}
