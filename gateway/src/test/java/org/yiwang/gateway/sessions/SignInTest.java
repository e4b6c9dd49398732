package org.yiwang.gateway.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.gateway.testing.Browser;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.ScriptedKeycloak;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import reactor.core.publisher.Mono;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private static final TestTokens CITIZEN =
            TestTokens.citizen(UUID.randomUUID(), "李晓梅").client("portal");
    private static final TestTokens OFFICIAL = TestTokens.official(UUID.randomUUID())
            .claim("name", "张敏")
            .client("desk")
            .acr(Acr.MFA);

    @Autowired
    WebTestClient client;

    private ScriptedKeycloak keycloak = new ScriptedKeycloak();
    private Browser browser = new Browser(WebTestClient.bindToServer().build(), keycloak);

    @BeforeEach
    void fresh() {
        Upstream.forget();
        keycloak = new ScriptedKeycloak();
        browser = new Browser(client, keycloak);
    }

    @Test
    void aSignInAsksKeycloakWithCodePkceStateAndNonce() {
        var query = UriComponentsBuilder.fromUriString(browser.location("/login/portal"))
                .build()
                .getQueryParams();
        assertThat(query.getFirst("response_type")).isEqualTo("code");
        assertThat(query.getFirst("client_id")).isEqualTo("portal");
        assertThat(query.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(query).containsKeys("state", "nonce", "code_challenge");
        assertThat(browser.location("/login/desk"))
                .startsWith("http://localhost:8080/auth/realms/yiwang/protocol/openid-connect/auth?");
    }

    @Test
    void aCitizenSignsInAndTheTokenIsRelayed() {
        assertThat(browser.signIn("/login/portal?to=/cases%3Fpage=2", CITIZEN)).isEqualTo("/cases?page=2");
        browser.get("/v1/me").expectStatus().isOk();
        assertThat(Upstream.seen("/v1/me").get("Authorization")).startsWith("Bearer ey");
        assertThat(Upstream.seen("/v1/me").contains("Cookie")).isFalse();
        assertThat(view()).containsEntry("signedIn", true).containsEntry("population", "CITIZEN");
        assertThat(view()).containsEntry("name", "李晓梅").containsKey("csrf");
    }

    @Test
    void theCookieIsOnlyForThisHostAndNotForScripts() {
        browser.signIn("/login/portal", CITIZEN);
        var cookie = Objects.requireNonNull(browser.session());
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void theSessionsIdChangesAtSignIn() {
        var request = browser.location("/login/portal");
        var before = Objects.requireNonNull(browser.session()).getValue();
        browser.callback(request, CITIZEN, Instant.now()).expectStatus().isSeeOther();
        assertThat(Objects.requireNonNull(browser.session()).getValue()).isNotEqualTo(before);
    }

    @Test
    void anAuthorizationHeaderBesideASessionIsReplaced() {
        browser.signIn("/login/portal", CITIZEN);
        var session = Objects.requireNonNull(browser.session());
        client.get()
                .uri("/v1/me")
                .cookie(session.getName(), session.getValue())
                .headers(OFFICIAL.client("demo-official"))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Upstream.seen("/v1/me").getAll("Authorization"))
                .singleElement()
                .isNotEqualTo("Bearer " + OFFICIAL.client("demo-official").value());
    }

    @Test
    void aChangeNeedsTheSessionsToken() {
        browser.signIn("/login/portal", CITIZEN);
        browser.call(HttpMethod.POST, "/v1/cases", null)
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/csrf-token-missing");
        browser.call(HttpMethod.POST, "/v1/cases", "guess").expectStatus().isForbidden();
        assertThat(Upstream.reached("/v1/cases")).isFalse();
        browser.call(HttpMethod.POST, "/v1/cases", csrf()).expectStatus().isOk();
    }

    @Test
    void anotherSitesPageCannotUseTheSession() {
        browser.signIn("/login/portal", CITIZEN);
        var session = Objects.requireNonNull(browser.session());
        client.get()
                .uri("/v1/items")
                .cookie(session.getName(), session.getValue())
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(Upstream.seen("/v1/items").contains("Authorization")).isFalse();
        client.get()
                .uri("/v1/me")
                .cookie(session.getName(), session.getValue())
                .header("Origin", "https://evil.example")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void signingOutEndsBothSessions() {
        browser.signIn("/login/portal", CITIZEN);
        browser.call(HttpMethod.POST, "/logout", null).expectStatus().isForbidden();
        browser.call(HttpMethod.POST, "/logout", csrf()).expectStatus().isNoContent();
        assertThat(keycloak.ended).hasSize(1);
        assertThat(view()).containsEntry("signedIn", false);
        browser.get("/v1/me").expectStatus().isUnauthorized();
    }

    @Test
    void aRequestOnItsWayDuringASignOutIsAnsweredLikeOneAfterIt() {
        browser.signIn("/login/portal", CITIZEN);
        var csrf = csrf();
        var reached = new CompletableFuture<Void>();
        var released = new CompletableFuture<Void>();
        Upstream.at("/v1/me", (_, response) -> {
            reached.complete(null);
            return Mono.fromFuture(released)
                    .then(response.sendString(Mono.just("{}")).then());
        });
        var slow = CompletableFuture.supplyAsync(() -> browser.get("/v1/me"));
        reached.orTimeout(20, TimeUnit.SECONDS).join();
        browser.call(HttpMethod.POST, "/logout", csrf).expectStatus().isNoContent();
        released.complete(null);
        slow.join()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists("WWW-Authenticate")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/unauthenticated");
    }

    @Test
    void ifKeycloakDoesNotEndItsSessionTheBrowserIsSentThere() {
        browser.signIn("/login/portal", CITIZEN);
        var csrf = csrf();
        keycloak.reachable = false;
        browser.call(HttpMethod.POST, "/logout", csrf)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueMatches("Location", "http://localhost:8080/auth/.*/logout\\?id_token_hint=ey.*");
        browser.get("/v1/me").expectStatus().isUnauthorized();
    }

    @Test
    void openingTheDeskEndsACitizensSessionFirst() {
        browser.signIn("/login/portal", CITIZEN);
        var request = browser.location("/login/desk?to=/desk/queue");
        assertThat(keycloak.ended).hasSize(1);
        assertThat(request).contains("client_id=desk");
        browser.get("/v1/me").expectStatus().isUnauthorized();
        browser.callback(request, OFFICIAL, Instant.now())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/desk/queue");
        assertThat(view()).containsEntry("population", "OFFICIAL");
    }

    @Test
    void openingThePortalEndsAnOfficialsSessionFirst() {
        browser.signIn("/login/desk", OFFICIAL);
        var request = browser.location("/login/portal?to=/cases");
        assertThat(keycloak.ended).hasSize(1);
        assertThat(request).contains("client_id=portal");
        browser.get("/v1/me").expectStatus().isUnauthorized();
        browser.callback(request, CITIZEN, Instant.now())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/cases");
        assertThat(view()).containsEntry("population", "CITIZEN");
    }

    @Test
    void lookingAtAPageEndsNoSession() {
        browser.signIn("/login/portal", CITIZEN);
        browser.get("/").expectStatus().isOk();
        assertThat(keycloak.ended).isEmpty();
        assertThat(view()).containsEntry("population", "CITIZEN");
    }

    @ParameterizedTest
    @CsvSource({"lang=en,en", "lang=zh-CN,zh-CN", "lang=xx,zh-CN", "to=/,en"})
    void keycloakSpeaksTheLanguageOfThePageOneCameFrom(String query, String language) {
        assertThat(browser.location("/login/portal?" + query)).contains("ui_locales=" + language);
    }

    @Test
    void whoIsSignedInAlreadyIsNotAskedAgain() {
        browser.signIn("/login/portal", CITIZEN);
        assertThat(browser.location("/login/portal?to=/inbox")).isEqualTo("/inbox");
    }

    @Test
    void aCitizenAtTheDeskIsTurnedAway() {
        var request = browser.location("/login/desk");
        browser.callback(request, CITIZEN.client("desk"), Instant.now())
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/wrong-population");
        assertThat(keycloak.ended).hasSize(1);
        browser.get("/v1/me").expectStatus().isUnauthorized();
    }

    @Test
    void aCitizenLetIntoTheDeskUnseenIsAskedAgain() {
        var request = browser.location("/login/desk?to=/desk/queue");
        var again = browser.callback(
                        request, CITIZEN.client("desk"), Instant.now().minusSeconds(600))
                .expectStatus()
                .isSeeOther()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(keycloak.ended).hasSize(1);
        browser.callback(String.valueOf(again), OFFICIAL, Instant.now())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/desk/queue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/%5Cevil.example",
                "evil",
                "javascript:alert(1)",
                "/%09/evil.example",
                "/x%0d%0aSet-Cookie:a=b"
            })
    void nobodyIsSentElsewhere(String destination) {
        client.get()
                .uri(uri -> uri.path("/login/portal")
                        .queryParam("to", "{to}")
                        .build(java.net.URLDecoder.decode(destination, java.nio.charset.StandardCharsets.UTF_8)))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-destination");
    }

    @Test
    void onlyTheTwoClientsSignIn() {
        browser.get("/login/demo-citizen").expectStatus().isNotFound();
        browser.get("/login").expectStatus().isNotFound();
    }

    @Test
    void aCallbackOfAnotherBrowserIsRefused() {
        var request = browser.location("/login/portal");
        new Browser(client, keycloak)
                .callback(request, CITIZEN, Instant.now())
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sign-in-expired");
    }

    @Test
    void aCallbackWithAnotherStateIsRefused() {
        browser.location("/login/portal");
        browser.get("/login/oauth2/code/portal?code=x&state=y").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @CsvSource({
        "error=access_denied, access_denied",
        "error=330106199001011234, unknown_error",
        "error=access_denied%0AERROR, unknown_error",
        "error_description=Li, no_code"
    })
    void aCancelledSignInIsToldSoAndOnlyKnownWordsAreLogged(String answer, String logged, CapturedOutput log) {
        var state = UriComponentsBuilder.fromUriString(browser.location("/login/portal"))
                .build()
                .getQueryParams()
                .getFirst("state");
        browser.get("/login/oauth2/code/portal?" + answer + "&state=" + state)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/sign-in-failed");
        assertThat(log.getAll().lines().filter(line -> line.contains("A sign-in failed")))
                .last()
                .asString()
                .endsWith("A sign-in failed: " + logged);
    }

    @Test
    void anIdTokenWithAnotherNonceIsRefused() {
        var request = browser.location("/login/portal");
        browser.callback(request.replaceFirst("nonce=[^&]+", "nonce=other"), CITIZEN, Instant.now())
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void anAgeingTokenIsRenewedOnce() {
        keycloak.lifespan = 10;
        browser.signIn("/login/portal", CITIZEN);
        keycloak.lifespan = 300;
        IntStream.range(0, 8).parallel().forEach(_ -> {
            var session = Objects.requireNonNull(browser.session());
            client.get()
                    .uri("/v1/me")
                    .cookie(session.getName(), session.getValue())
                    .exchange()
                    .expectStatus()
                    .isOk();
        });
        assertThat(keycloak.renewed).hasSize(1);
        browser.get("/v1/me").expectStatus().isOk();
        assertThat(keycloak.renewed).hasSize(1);
    }

    @Test
    void aSessionEndedAtKeycloakEndsHereToo() {
        keycloak.lifespan = 10;
        browser.signIn("/login/portal", CITIZEN);
        keycloak = new ScriptedKeycloak();
        browser.get("/v1/me").expectStatus().isUnauthorized();
        assertThat(view()).containsEntry("signedIn", false);
    }

    @Test
    void aStillValidTokenServesWhileKeycloakIsAway() {
        keycloak.lifespan = 10;
        browser.signIn("/login/portal", CITIZEN);
        keycloak.reachable = false;
        browser.get("/v1/me").expectStatus().isOk();
        var asked = keycloak.missed.get();
        browser.get("/v1/me").expectStatus().isOk();
        assertThat(asked).isPositive();
        assertThat(keycloak.missed).as("not every request asks again").hasValue(asked);
    }

    @Test
    void aTokenIsRenewedEarlyEnoughToLastWhileKeycloakIsAwayForAMinute() {
        keycloak.lifespan = 80;
        browser.signIn("/login/portal", CITIZEN);
        keycloak.lifespan = 300;
        browser.get("/v1/me").expectStatus().isOk();
        assertThat(keycloak.renewed).hasSize(1);
    }

    private Map<String, Object> view() {
        var view = browser.get("/session")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .returnResult(new ParameterizedTypeReference<Map<String, Object>>() {})
                .getResponseBody()
                .blockFirst();
        return Objects.requireNonNull(view);
    }

    private String csrf() {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(view().get("csrf"))).get("token"));
    }
}
