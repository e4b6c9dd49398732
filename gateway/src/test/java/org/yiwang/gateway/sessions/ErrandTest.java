package org.yiwang.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
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
import org.yiwang.keycloak.TestTokens;

@GatewayTest
class ErrandTest {

    private static final TestTokens CITIZEN =
            TestTokens.citizen(UUID.randomUUID(), "李晓梅").client("portal");

    @Autowired
    WebTestClient client;

    private ScriptedKeycloak keycloak = new ScriptedKeycloak();
    private Browser browser = new Browser(WebTestClient.bindToServer().build(), keycloak);

    @BeforeEach
    void fresh() {
        keycloak = new ScriptedKeycloak();
        browser = new Browser(client, keycloak);
        browser.signIn("/login/portal", CITIZEN);
    }

    @ParameterizedTest
    @CsvSource({"password, UPDATE_PASSWORD", "passkey, webauthn-register-passwordless"})
    void whoIsSignedInIsSentToDoItAndStaysSignedIn(String errand, String action) {
        assertThat(query(browser.location("/login/portal?to=/settings&do=" + errand), "kc_action"))
                .isEqualTo(action);
        assertThat(keycloak.ended).isEmpty();
        browser.get("/v1/me").expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CONFIGURE_TOTP", "delete_account", "UPDATE_PASSWORD", "", "Password", "password%20passkey"})
    void nothingElseCanBeAsked(String errand) {
        browser.get("/login/portal?do=" + errand)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-errand");
    }

    @Test
    void aUsualSignInHasNoErrandAndCannotBeGivenOne() {
        var request = new Browser(client, keycloak).location("/login/portal?kc_action=delete_account");
        assertThat(request).doesNotContain("kc_action");
    }

    @ParameterizedTest
    @CsvSource({
        "&kc_action_status=success, done",
        "&kc_action_status=cancelled, cancelled",
        "&kc_action_status=error, failed",
        "&kc_action_status=%3Cb%3E, failed",
        "'', failed"
    })
    void whatBecameOfItIsTold(String status, String outcome) {
        var request = browser.location("/login/portal?to=/settings&do=passkey");
        var code = keycloak.code(request, CITIZEN, Instant.now());
        var place = browser.location(
                "/login/oauth2/code/portal?code=" + code + "&state=" + query(request, "state") + status);
        var id = query(place, "errand");
        assertThat(URI.create(place)).hasPath("/settings").hasQuery("errand=" + id);
        browser.get("/session")
                .expectBody()
                .jsonPath("$.errand.id")
                .isEqualTo(id)
                .jsonPath("$.errand.name")
                .isEqualTo("passkey")
                .jsonPath("$.errand.outcome")
                .isEqualTo(outcome);
        browser.get("/v1/me").expectStatus().isOk();
    }

    @Test
    void aSessionInWhichNothingWasDoneTellsOfNothing() {
        browser.get("/session?errand=passkey&outcome=done")
                .expectBody()
                .jsonPath("$.signedIn")
                .isEqualTo(true)
                .jsonPath("$.errand")
                .isEmpty();
    }

    @Test
    void whatIsTakenAwayIsNamed() {
        var id = UUID.randomUUID();
        assertThat(query(browser.location("/login/portal?to=/settings&do=removal&credential=" + id), "kc_action"))
                .isEqualTo("delete_credential:" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&credential=", "&credential=a:b", "&credential=a%20b", "&credential=%2E%2E%2F"})
    void whatNamesNoCredentialIsRefused(String rest) {
        browser.get("/login/portal?do=removal" + rest)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-errand");
    }

    private static String query(String address, String name) {
        return String.valueOf(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name));
    }
}
