package org.yiwang.gateway.callers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.yiwang.gateway.testing.GatewayTest;
import org.yiwang.gateway.testing.Upstream;
import org.yiwang.keycloak.InvalidProof;
import org.yiwang.keycloak.KeycloakProperties;
import org.yiwang.keycloak.Proofs;
import org.yiwang.keycloak.Scheme;
import org.yiwang.keycloak.SeenProofsInMemory;
import org.yiwang.keycloak.TestProof;
import org.yiwang.keycloak.TestTokens;
import org.yiwang.keycloak.VerifiedTokens;
import reactor.test.StepVerifier;

@GatewayTest
class ProofTest {

    private static final String URL = "http://localhost:8080/v1/me";
    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "李晓梅");

    @Autowired
    WebTestClient client;

    @Autowired
    ReactiveStringRedisTemplate redis;

    @Autowired
    KeycloakProperties settings;

    @Autowired
    VerifiedTokens tokens;

    @Autowired
    ObjectProvider<SecurityWebFilterChain> chains;

    @BeforeEach
    void forget() {
        Upstream.forget();
    }

    @Test
    void theServiceGetsTokenAndProofAndVerifiesThemForItself() {
        var sent = new HttpHeaders();
        proof().accept(sent);
        client.get()
                .uri("/v1/me?x=1")
                .headers(headers -> headers.putAll(sent))
                .exchange()
                .expectStatus()
                .isOk();
        var seen = Upstream.seen("/v1/me");
        assertThat(seen.getAll("Authorization")).containsExactly(sent.getFirst("Authorization"));
        assertThat(seen.getAll("DPoP")).containsExactly(sent.getFirst("DPoP"));
        var service = Proofs.of(settings, new SeenProofsInMemory(10));
        var request = MockServerHttpRequest.get("http://127.0.0.1:8081/v1/me?x=1")
                .header("DPoP", seen.get("DPoP"))
                .build();
        var once = tokens.authenticate(Scheme.DPOP.token(seen.get("Authorization")))
                .flatMap(token -> service.presented(request, Scheme.DPOP, token));
        StepVerifier.create(once).expectNextCount(1).verifyComplete();
        StepVerifier.create(once).verifyError(InvalidProof.class);
    }

    /** ADR 8: were Spring Security's chain here too, it would take every proof for a replay. */
    @Test
    void theGatewayAuthenticatesByItself() {
        assertThat(chains.stream()).isEmpty();
    }

    @Test
    void aProofServesOnceForAllReplicas() {
        var proof = proof();
        client.get().uri("/v1/me").headers(proof).exchange().expectStatus().isOk();
        StepVerifier.create(
                        redis.keys("gateway:dpop:*").flatMap(redis::getExpire).filter(left -> left.isPositive()))
                .expectNextCount(1)
                .thenConsumeWhile(_ -> true)
                .verifyComplete();
        Upstream.forget();
        refused(proof, "DPoP", "invalid_dpop_proof");
    }

    @ParameterizedTest
    @ValueSource(strings = {"method", "address", "old", "none", "tampered"})
    void aProofThatIsNotOfThisRequestIsRefused(String fault) {
        var proof = proof();
        refused(
                headers -> {
                    switch (fault) {
                        case "method" -> proof.claim("htm", "POST").accept(headers);
                        case "address" ->
                            proof.claim("htu", "http://127.0.0.1:8080/v1/me").accept(headers);
                        case "old" ->
                            proof.claim("iat", Instant.now().minusSeconds(55).getEpochSecond())
                                    .accept(headers);
                        case "none" ->
                            headers.set(
                                    HttpHeaders.AUTHORIZATION,
                                    "DPoP " + proof.token().value());
                        default -> {
                            proof.accept(headers);
                            headers.set("DPoP", headers.getFirst("DPoP") + "A");
                        }
                    }
                },
                "DPoP",
                "invalid_dpop_proof");
    }

    @Test
    void aBoundTokenIsNoBearerTokenEvenOnceItIsKnown() {
        var proof = proof();
        var token = proof.token().value();
        refused(headers -> headers.setBearerAuth(token), "Bearer", "invalid_token");
        client.get().uri("/v1/me").headers(proof).exchange().expectStatus().isOk();
        Upstream.forget();
        refused(headers -> headers.setBearerAuth(token), "Bearer", "invalid_token");
    }

    @Test
    void aTokenNotBoundIsNoDpopToken() {
        client.get().uri("/v1/me").headers(CITIZEN).exchange().expectStatus().isOk();
        Upstream.forget();
        refused(
                headers -> {
                    proof().accept(headers);
                    headers.set(HttpHeaders.AUTHORIZATION, "DPoP " + CITIZEN.value());
                },
                "DPoP",
                "invalid_token");
    }

    private static TestProof proof() {
        return TestProof.of(CITIZEN, "GET", URL);
    }

    private void refused(Consumer<HttpHeaders> headers, String scheme, String error) {
        var algorithms = scheme.equals("DPoP") ? ", algs=\"ES256 PS256\"" : "";
        client.get()
                .uri("/v1/me")
                .headers(headers)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, scheme + " error=\"" + error + '"' + algorithms)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + error.replace('_', '-'));
        assertThat(Upstream.reached("/v1/me")).isFalse();
    }
}
