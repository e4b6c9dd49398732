package org.yiwang.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiwang.local.calls.Answer;
import org.yiwang.local.calls.Caller;
import org.yiwang.local.demo.Cast;
import org.yiwang.local.realm.TokenLife;
import org.yiwang.local.site.Waiting;

/** Tokens that are missing, forged, expired, meant for others or given to the wrong program. */
class BadTokensJourney {
    private static final Cast CAST = Stage.cast();
    private static final String CHAIN = "/internal/cases/" + UUID.randomUUID() + "/chain";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/me",
                "/v1/cases",
                "/v1/notifications",
                "/v1/queues?department=0199f000-0000-7000-8000-000000000106"
            })
    void nobodyIsAskedToSignInByProblemNotByRedirect(String path) {
        var answer = Refusals.refused(CAST.anonymous(), caller -> caller.get(path), 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c"})
    void whatIsNoTokenIsRefused(String tail) {
        refused(CAST.anonymous(), "eyJhbGciOiJSUzI1NiJ9" + tail);
    }

    @Test
    void aTokenWithAnotherPersonWrittenIntoItIsRefused() {
        var parts = CAST.signIn().as("lixiaomei").split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = claims.replace(
                CAST.person("lixiaomei").id().toString(),
                CAST.person("wangjianguo").id().toString());
        assertThat(other).isNotEqualTo(claims);
        refused(CAST.anonymous(), parts[0] + "." + encoded(other) + "." + parts[2]);
    }

    @Test
    void aTokenSignedWithAnotherKeyIsRefusedAtTheGatewayAndInEveryService() throws GeneralSecurityException {
        var parts = CAST.signIn().as("lixiaomei").split("\\.");
        var keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        var forged = parts[0] + "." + parts[1] + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        refused(CAST.anonymous(), forged);
        refused(at("case-service"), forged);
        refused(at("identity-service"), forged);
        refused(at("notification-service"), forged);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var parts = CAST.signIn().as("lixiaomei").split("\\.");
        refused(CAST.anonymous(), encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    }

    @Test
    void anExpiredTokenIsRefusedAlthoughItWasVerifiedBefore() {
        var site = CAST.suite().site();
        var token = TokenLife.ofSeconds(
                site,
                "demo-citizen",
                2,
                () -> CAST.signIn().anew("lixiaomei", "demo-citizen").access());
        assertThat(me(CAST.anonymous(), token).status()).isEqualTo(200);
        assertThat(Waiting.until(
                        Duration.ofSeconds(20),
                        Duration.ofMillis(500),
                        () -> me(CAST.anonymous(), token).status() == 401))
                .isTrue();
        refused(CAST.anonymous(), token);
        refused(at("identity-service"), token);
    }

    @Test
    void aTokenMeantForAnotherServiceIsRefused() {
        var forCatalogue = CAST.signIn().asClient("demo-world", "catalog-service");
        Refusals.refused(
                at("case-service").with(() -> forCatalogue), caller -> caller.get(CHAIN), 401, "invalid-token");
        Refusals.refused(
                at("identity-service").with(() -> forCatalogue),
                caller -> caller.get("/internal/people/" + UUID.randomUUID()),
                401,
                "invalid-token");
        refused(CAST.anonymous(), forCatalogue);
    }

    @Test
    void aPersonsTokenOpensNothingBetweenServices() {
        for (var service : new String[] {"case-service", "identity-service", "catalog-service"}) {
            var path = service.equals("catalog-service") ? "/internal/imports/" + UUID.randomUUID() : CHAIN;
            var answer = at(service).with(() -> CAST.signIn().as("zhangmin")).get(path);
            assertThat(answer.status()).as(service).isIn(403, 404);
            assertThat(answer.text()).contains("/problems/");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "lixiaomei, demo-official, /v1/cases",
        "lixiaomei, demo-official, /v1/notifications",
        "zhoufang, demo-citizen, /v1/queues?department=0199f000-0000-7000-8000-000000000106",
        "zhoufang, demo-citizen, /v1/cases"
    })
    void aTokenGivenToAProgramOfTheOtherPopulationIsRefused(String username, String client, String path) {
        var token = CAST.signIn().anew(username, client).access();
        var answer = CAST.anonymous().with(() -> token).get(path);
        assertThat(answer.status()).as(answer.text()).isIn(401, 403);
        assertThat(answer.problem()).isIn("forbidden", "invalid-token");
    }

    @Test
    void theTwoPopulationsAreRefusedAtEachOthersEndpoints() {
        Refusals.refused(
                CAST.as("lixiaomei"),
                caller -> caller.get("/v1/queues?department=" + Stage.URBAN_MANAGEMENT),
                403,
                "forbidden");
        Refusals.refused(CAST.as("zhoufang"), caller -> caller.get("/v1/consents"), 403, "forbidden");
        Refusals.refused(
                CAST.as("zhoufang"),
                caller -> caller.post("/v1/mandates", java.util.Map.of("agent", Stage.PARKING)),
                403,
                "forbidden");
    }

    private static void refused(Caller where, String token) {
        var answer = Refusals.refused(where.with(() -> token), caller -> me(caller, token), 401, "invalid-token");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer").contains("invalid_token");
    }

    private static Answer me(Caller caller, String token) {
        return caller.with(() -> token).get("/v1/me");
    }

    private static Caller at(String service) {
        return Caller.anonymous(CAST.suite().url(service));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
