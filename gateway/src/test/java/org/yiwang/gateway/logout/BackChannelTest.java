package org.yiwang.gateway.logout;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import org.yiwang.gateway.testing.Browser;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.ScriptedKeycloak;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.TestTokens;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@GatewayTest
class BackChannelTest {

    private static final String PORTAL = "/logout/back-channel/portal";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final String sid = UUID.randomUUID().toString();
    private final UUID person = UUID.randomUUID();
    private final TestTokens citizen =
            TestTokens.citizen(person, "李晓梅").client("portal").claim("sid", sid);

    @Autowired
    WebTestClient client;

    @Autowired
    ReactiveStringRedisTemplate redis;

    private ScriptedKeycloak keycloak = new ScriptedKeycloak();
    private Browser browser = new Browser(WebTestClient.bindToServer().build(), keycloak);

    @BeforeEach
    void fresh() {
        Upstream.forget();
        keycloak = new ScriptedKeycloak();
        browser = new Browser(client, keycloak);
    }

    @Test
    void aSessionEndedAtKeycloakIsGoneAtOnceAndNoOther() {
        var other = new Browser(client, keycloak);
        browser.signIn("/login/portal", citizen);
        other.signIn("/login/portal", citizen.claim("sid", "another"));
        told(token().value()).expectStatus().isNoContent().expectHeader().valueEquals("Cache-Control", "no-store");
        browser.get("/v1/me").expectStatus().isUnauthorized();
        browser.get("/session").expectBody().jsonPath("$.signedIn").isEqualTo(false);
        other.get("/v1/me").expectStatus().isOk();
        assertThat(browser.signIn("/login/portal", citizen.claim("sid", "a new one")))
                .isEqualTo("/");
        browser.get("/v1/me").expectStatus().isOk();
    }

    @Test
    void whoNamesOnlyThePersonEndsAllTheirSessions() {
        var other = new Browser(client, keycloak);
        browser.signIn("/login/portal", citizen);
        other.signIn("/login/portal", citizen.claim("sid", "on the phone"));
        told(token().with("sid", null).value()).expectStatus().isNoContent();
        browser.get("/v1/me").expectStatus().isUnauthorized();
        other.get("/v1/me").expectStatus().isUnauthorized();
    }

    @Test
    void aSessionIsFoundWhileAStepUpIsUnderWay() {
        browser.signIn("/login/portal", citizen.acr(Acr.PWD));
        browser.location("/login/portal?acr_values=mfa");
        browser.get("/v1/me").expectStatus().isOk();
        told(token().with("sub", null).value()).expectStatus().isNoContent();
        browser.get("/v1/me").expectStatus().isUnauthorized();
    }

    @Test
    void aVerifiedTokenOfAnEndedSessionIsNoLongerTakenButAYoungerOneIs() {
        var program = citizen.client("demo-citizen");
        bearer(program).expectStatus().isOk();
        told(token().value()).expectStatus().isNoContent();
        within(SOON, () -> status(bearer(program)) == 401);
        bearer(program.expiry(Instant.now().plusSeconds(305))).expectStatus().isOk();
        bearer(program.claim("sid", "another")).expectStatus().isOk();
    }

    @Test
    void whatAnotherReplicaWasToldCountsHereToo() {
        var program = citizen.client("demo-citizen");
        bearer(program).expectStatus().isOk();
        var at = Long.toString(Instant.now().getEpochSecond());
        redis.opsForStream()
                .add("yiwang:ended-sign-ons", Map.of("sid", sid, "sub", person.toString(), "at", at))
                .block();
        within(SOON, () -> status(bearer(program)) == 401);
    }

    @Test
    void whatWasIssuedToAClientThatIsShutOutEndsForEverybody() {
        var one = citizen.through("bank", List.of(), "cases.read");
        var other = TestTokens.citizen(UUID.randomUUID(), "王建国").through("bank", List.of(), "cases.read");
        bearer(one).expectStatus().isOk();
        bearer(other).expectStatus().isOk();
        var at = Long.toString(Instant.now().getEpochSecond());
        redis.opsForStream()
                .add("yiwang:ended-sign-ons", Map.of("client", "bank", "at", at))
                .block();
        within(SOON, () -> status(bearer(one)) == 401 && status(bearer(other)) == 401);
        bearer(one.client("another bank")).expectStatus().isOk();
        bearer(one.expiry(Instant.now().plusSeconds(305))).expectStatus().isOk();
    }

    @Test
    void whatWasIssuedForAWithdrawnConsentEndsForThisPersonAndThisClient() {
        var one = citizen.through("bank", List.of(), "cases.read");
        var other = TestTokens.citizen(UUID.randomUUID(), "王建国").through("bank", List.of(), "cases.read");
        bearer(one).expectStatus().isOk();
        var at = Long.toString(Instant.now().getEpochSecond());
        redis.opsForStream()
                .add("yiwang:ended-sign-ons", Map.of("client", "bank", "sub", person.toString(), "at", at))
                .block();
        within(SOON, () -> status(bearer(one)) == 401);
        bearer(other).expectStatus().isOk();
        bearer(one.client("another bank")).expectStatus().isOk();
        bearer(one.expiry(Instant.now().plusSeconds(305))).expectStatus().isOk();
    }

    @Test
    void aStreamEndsWithItsSessionAndNoOther() {
        Upstream.at(
                "/v1/notifications/stream",
                (_, response) ->
                        response.sse().sendString(Flux.just("data: 1\n\n").concatWith(Flux.never())));
        browser.signIn("/login/portal", citizen);
        var session = Objects.requireNonNull(browser.session());
        var ended = stream(client.get().uri("/v1/notifications/stream").cookie(session.getName(), session.getValue()));
        var borne = stream(client.get().uri("/v1/notifications/stream").headers(citizen.client("demo-citizen")));
        var other = stream(client.get()
                .uri("/v1/notifications/stream")
                .headers(citizen.client("demo-citizen").claim("sid", "another")));
        told(token().value()).expectStatus().isNoContent();
        within(SOON, () -> ended.isDisposed() && borne.isDisposed());
        assertThat(other.isDisposed()).isFalse();
        other.dispose();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                bad("unsigned", LogoutToken::unsigned),
                bad("signed by a stranger", LogoutToken::forged),
                bad("of another type", token -> token.typed(JOSEObjectType.JWT)),
                bad("of another issuer", with("iss", "http://localhost:8080/auth/realms/master")),
                bad("without issuer", with("iss", null)),
                bad("for another client", with("aud", List.of("desk"))),
                bad("for the services", with("aud", List.of("yiwang"))),
                bad("with a nonce", with("nonce", "n")),
                bad("without events", with("events", null)),
                bad("with another event", with("events", Map.of("http://example.org/event", Map.of()))),
                bad("with an event that is no object", with("events", "backchannel-logout")),
                bad("too old", with("iat", Date.from(Instant.now().minusSeconds(90)))),
                bad("of tomorrow", with("iat", Date.from(Instant.now().plusSeconds(90)))),
                bad("without time", with("iat", null)),
                bad("expired", with("exp", Date.from(Instant.now().minusSeconds(30)))),
                bad("without end", with("exp", null)),
                bad("without jti", with("jti", null)),
                bad(
                        "naming nobody",
                        token -> token.with("sid", null).with("sub", null).value()),
                bad("garbage", _ -> "garbage"),
                bad("empty", _ -> ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void aBadTokenEndsNothing(String what, Function<LogoutToken, String> bent) {
        browser.signIn("/login/portal", citizen);
        told(bent.apply(token()))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/bad-logout-token");
        browser.get("/v1/me").expectStatus().isOk();
    }

    @Test
    void anAccessTokenOrAnIdTokenIsNoLogoutToken() {
        told(citizen.value()).expectStatus().isBadRequest();
        told(citizen.audience("portal").value()).expectStatus().isBadRequest();
    }

    @Test
    void aTokenIsTakenOnce() {
        var token = token().value();
        told(token).expectStatus().isNoContent();
        told(token).expectStatus().isBadRequest();
    }

    @Test
    void onlyAFormThatIsPostedAndSmallIsRead() {
        client.get()
                .uri(PORTAL + "?logout_token=" + token().value())
                .exchange()
                .expectStatus()
                .isEqualTo(405);
        client.method(HttpMethod.POST)
                .uri(PORTAL)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"logout_token\":\"" + token().value() + "\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        told("a".repeat(17 * 1024)).expectStatus().isEqualTo(413);
        client.post()
                .uri(PORTAL)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue("token=x")
                .exchange()
                .expectStatus()
                .isBadRequest();
        client.post().uri(PORTAL).exchange().expectStatus().isEqualTo(415);
    }

    @Test
    void aClientThatSignsNobodyInHereIsUnknown() {
        client.post()
                .uri("/logout/back-channel/demo-citizen")
                .body(BodyInserters.fromFormData(
                        "logout_token", token().with("aud", "demo-citizen").value()))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static Arguments bad(String what, Function<LogoutToken, String> bent) {
        return Arguments.of(what, bent);
    }

    private static Function<LogoutToken, String> with(String claim, @Nullable Object value) {
        return token -> token.with(claim, value).value();
    }

    private LogoutToken token() {
        return LogoutToken.of("portal", sid, person.toString());
    }

    private ResponseSpec told(String token) {
        return client.post()
                .uri(PORTAL)
                .body(BodyInserters.fromFormData("logout_token", token))
                .exchange();
    }

    private ResponseSpec bearer(TestTokens token) {
        return client.get().uri("/v1/me").headers(token).exchange();
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    /** A stream being read; disposed once it has ended. */
    private static Disposable stream(WebTestClient.RequestHeadersSpec<?> request) {
        var first = Sinks.<String>one();
        var reading = request.accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .doOnNext(first::tryEmitValue)
                .subscribe();
        assertThat(first.asMono().block(Duration.ofSeconds(5))).isEqualTo("1");
        return reading;
    }

    private static void within(Duration time, BooleanSupplier holds) {
        var end = Instant.now().plus(time);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
        }
    }
}
