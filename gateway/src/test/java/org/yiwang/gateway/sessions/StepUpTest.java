package org.yiwang.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.gateway.testing.Browser;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.ScriptedKeycloak;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;

@GatewayTest
class StepUpTest {

    private static final TestTokens CITIZEN =
            TestTokens.citizen(UUID.randomUUID(), "李晓梅").client("portal").acr(Acr.PWD);
    private static final TestTokens OFFICIAL =
            TestTokens.official(UUID.randomUUID()).client("desk").acr(Acr.MFA);

    @Autowired
    WebTestClient client;

    private ScriptedKeycloak keycloak = new ScriptedKeycloak();
    private Browser browser = new Browser(WebTestClient.bindToServer().build(), keycloak);

    @BeforeEach
    void fresh() {
        keycloak = new ScriptedKeycloak();
        browser = new Browser(client, keycloak);
    }

    @ParameterizedTest
    @CsvSource({
        "/login/portal, , ",
        "/login/portal?acr_values=pwd, pwd, ",
        "/login/portal?acr_values=mfa, mfa, ",
        "/login/portal?acr_values=phr&max_age=300, phr, 300",
        "/login/portal?max_age=0, , 0",
        "/login/desk, mfa, ",
        "/login/desk?acr_values=pwd, mfa, ",
        "/login/desk?max_age=60, mfa, 60",
        "/login/desk?acr_values=phr, phr, "
    })
    void keycloakIsAskedForWhatTheChallengeNamesAndTheClientNeeds(
            String path, @Nullable String acr, @Nullable String age) {
        var query = UriComponentsBuilder.fromUriString(browser.location(path))
                .build()
                .getQueryParams();
        assertThat(query.getFirst("acr_values")).isEqualTo(acr);
        assertThat(query.getFirst("max_age")).isEqualTo(age);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acr_values=gold",
                "acr_values=MFA",
                "acr_values=",
                "acr_values=mfa%20phr",
                "max_age=-1",
                "max_age=9999999",
                "max_age=",
                "max_age=1m"
            })
    void nothingElseIsAsked(String query) {
        browser.get("/login/desk?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-strength");
    }

    /**
     * What the page has under way meanwhile still belongs to its session; the id changes when the person comes back.
     */
    @Test
    void askingForMoreKeepsTheSessionsIdUntilItIsShown() {
        browser.signIn("/login/portal", CITIZEN);
        var before = Objects.requireNonNull(browser.session()).getValue();
        var request = browser.location("/login/portal?acr_values=mfa");
        assertThat(Objects.requireNonNull(browser.session()).getValue()).isEqualTo(before);
        browser.get("/v1/me").expectStatus().isOk();
        browser.callback(request, CITIZEN.acr(Acr.MFA), Instant.now());
        assertThat(Objects.requireNonNull(browser.session()).getValue()).isNotEqualTo(before);
    }

    @Test
    void whoIsSignedInIsAskedForMoreAndStaysSignedInMeanwhile() {
        browser.signIn("/login/portal", CITIZEN);
        var request = browser.location("/login/portal?to=/cases&acr_values=mfa");
        assertThat(request).contains("acr_values=mfa");
        assertThat(keycloak.ended).isEmpty();
        browser.get("/v1/me").expectStatus().isOk();
        browser.callback(request, CITIZEN.acr(Acr.MFA), Instant.now())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/cases");
        browser.get("/v1/me").expectStatus().isOk();
    }

    @Test
    void anOfficialWithoutASecondFactorGetsNoSession() {
        var request = browser.location("/login/desk");
        tooWeak(request, OFFICIAL.acr(Acr.PWD), Instant.now());
        browser.get("/v1/me").expectStatus().isUnauthorized();
    }

    @Test
    void aSignInThatIsWeakerOrOlderThanAskedDoesNotCount() {
        browser.signIn("/login/portal", CITIZEN);
        tooWeak(browser.location("/login/portal?acr_values=mfa"), CITIZEN, Instant.now());
        tooWeak(
                browser.location("/login/portal?max_age=60"),
                CITIZEN,
                Instant.now().minusSeconds(90));
        browser.callback(
                        browser.location("/login/portal?max_age=60"),
                        CITIZEN,
                        Instant.now().minusSeconds(30))
                .expectStatus()
                .isSeeOther();
    }

    private void tooWeak(String request, TestTokens person, Instant authTime) {
        browser.callback(request, person, authTime)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sign-in-too-weak");
    }
}
