package org.yiwang.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=case-service", "yiwang.keycloak.public-url=https://gov.example"})
@AutoConfigureWebTestClient
@Import(TestKeycloak.class)
class ProofsTests {

    private static final String URL = "https://gov.example/citizens";
    private static final TestTokens CITIZEN = TestTokens.citizen(UUID.randomUUID(), "Li");
    private static final ECKey OTHER = new Keys().ec();
    private static final RSAKey RSA = new Keys().rsa(2048);

    @Autowired
    private WebTestClient http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL,
                URL + "?page=2#top",
                "HTTPS://GOV.example:443/citizens",
                "https://gov.example/%63itizens",
                "https://gov.example/a/../citizens"
            })
    void aProofOfThePublicAddressIsAccepted(String htu) {
        call(proof().claim("htu", htu)).expectStatus().isOk();
    }

    @Test
    void theQueryOfTheRequestIsIgnored() {
        http.get()
                .uri("/citizens?page=2")
                .headers(proof())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theHostHeaderIsIgnored() {
        var elsewhere = proof().claim("htu", "https://evil.example/citizens");
        call(headers -> {
                    proof().accept(headers);
                    headers.set("Host", "evil.example");
                })
                .expectStatus()
                .isOk();
        refused(
                headers -> {
                    elsewhere.accept(headers);
                    headers.set("Host", "evil.example");
                    headers.set("X-Forwarded-Host", "evil.example");
                },
                "invalid_dpop_proof");
    }

    @Test
    void anRsaKeyMayProveWithPss() {
        call(proof().boundTo(RSA, JWSAlgorithm.PS256)).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(ints = {-55, 55})
    void aClockMayBeSomewhatOff(int seconds) {
        call(proof().claim("iat", Instant.now().plusSeconds(seconds).getEpochSecond()))
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "method",
                "path",
                "host",
                "scheme",
                "port",
                "relative",
                "no url",
                "user in url",
                "broken url",
                "old",
                "early",
                "no time",
                "no id",
                "blank id",
                "number as id",
                "other token",
                "no token hash",
                "other key",
                "rs256",
                "es384",
                "short rsa",
                "type"
            })
    void aProofThatIsNotOfThisRequestIsRefused(String fault) {
        refused(faulty(fault), "invalid_dpop_proof");
    }

    private static TestProof faulty(String fault) {
        var now = Instant.now().getEpochSecond();
        return switch (fault) {
            case "method" -> proof().claim("htm", "POST");
            case "path" -> proof().claim("htu", URL + "/1");
            case "host" -> proof().claim("htu", "https://localhost/citizens");
            case "scheme" -> proof().claim("htu", "http://gov.example/citizens");
            case "port" -> proof().claim("htu", "https://gov.example:8443/citizens");
            case "relative" -> proof().claim("htu", "/citizens");
            case "no url" -> proof().without("htu");
            case "user in url" -> proof().claim("htu", "https://a:b@gov.example/citizens");
            case "broken url" -> proof().claim("htu", "https://gov.example/ citizens");
            case "old" -> proof().claim("iat", now - 65);
            case "early" -> proof().claim("iat", now + 65);
            case "no time" -> proof().without("iat");
            case "no id" -> proof().without("jti");
            case "blank id" -> proof().claim("jti", " ");
            case "number as id" -> proof().claim("jti", 7);
            case "other token" -> proof().claim("ath", ProofClaims.sha256("another"));
            case "no token hash" -> proof().without("ath");
            case "other key" -> proof().signedWith(OTHER, JWSAlgorithm.ES256);
            case "rs256" -> proof().boundTo(RSA, JWSAlgorithm.RS256);
            case "es384" -> proof().boundTo(new Keys().ec(Curve.P_384), JWSAlgorithm.ES384);
            case "short rsa" -> proof().boundTo(new Keys().rsa(1024), JWSAlgorithm.PS256);
            default -> proof().type("jwt");
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "two", "garbage", "tampered", "private key", "unsigned", "key id only", "empty"})
    void whatIsNoProofIsRefused(String fault) {
        var proof = proof();
        var value = proof.value();
        var parts = value.split("\\.");
        refused(
                headers -> {
                    proof.accept(headers);
                    switch (fault) {
                        case "none" -> headers.remove("DPoP");
                        case "two" -> headers.add("DPoP", proof().value());
                        case "garbage" -> headers.set("DPoP", "garbage");
                        case "tampered" -> headers.set("DPoP", parts[0] + '.' + parts[1] + '.' + signature());
                        case "private key" -> headers.set("DPoP", header(TestProof.KEY.toJSONString()) + tail(parts));
                        case "unsigned" -> headers.set("DPoP", encoded("{\"alg\":\"none\"}") + '.' + parts[1] + '.');
                        case "key id only" -> headers.set("DPoP", encoded("{\"alg\":\"ES256\"}") + tail(parts));
                        default -> headers.set("DPoP", "");
                    }
                },
                "invalid_dpop_proof");
    }

    @Test
    void aProofServesOnce() {
        var proof = proof();
        call(proof).expectStatus().isOk();
        refused(proof, "invalid_dpop_proof");
        call(proof.boundTo(OTHER, JWSAlgorithm.ES256)).expectStatus().isOk();
    }

    @Test
    void aRefusedProofIsNotUsedUp() {
        var proof = proof();
        refused(proof.claim("htm", "PUT"), "invalid_dpop_proof");
        call(proof).expectStatus().isOk();
    }

    @Test
    void aBoundTokenIsNoBearerToken() {
        var token = CITIZEN.boundTo(TestProof.KEY).value();
        http.get()
                .uri("/public")
                .headers(headers -> headers.setBearerAuth(token))
                .header("DPoP", proof().value())
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        http.get()
                .uri("/public")
                .headers(CITIZEN.claim("cnf", Map.of("x5t#S256", "abc")))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aTokenNotBoundIsNoDpopToken() {
        refused(
                headers -> {
                    proof().accept(headers);
                    headers.set(HttpHeaders.AUTHORIZATION, "DPoP " + CITIZEN.value());
                },
                "invalid_token");
    }

    @Test
    void anExpiredBoundTokenIsInvalidHoweverGoodItsProof() {
        refused(TestProof.of(CITIZEN.expired(), "GET", URL), "invalid_token");
    }

    private static TestProof proof() {
        return TestProof.of(CITIZEN, "GET", URL);
    }

    private WebTestClient.ResponseSpec call(Consumer<HttpHeaders> headers) {
        return http.get().uri("/citizens").headers(headers).exchange();
    }

    private void refused(Consumer<HttpHeaders> headers, String error) {
        call(headers)
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "DPoP error=\"" + error + "\", algs=\"ES256 PS256\"")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("/problems/" + error.replace('_', '-'));
    }

    private static String header(String jwk) {
        return encoded("{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":" + jwk + "}");
    }

    private static String tail(String[] parts) {
        return '.' + parts[1] + '.' + parts[2];
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }

    private static String signature() {
        return Base64URL.encode(new byte[64]).toString();
    }

    private static final class Keys {

        ECKey ec() {
            return ec(Curve.P_256);
        }

        ECKey ec(Curve curve) {
            try {
                return new ECKeyGenerator(curve).generate();
            } catch (JOSEException broken) {
                throw new IllegalStateException(broken);
            }
        }

        RSAKey rsa(int bits) {
            try {
                return new RSAKeyGenerator(bits, true).generate();
            } catch (JOSEException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
