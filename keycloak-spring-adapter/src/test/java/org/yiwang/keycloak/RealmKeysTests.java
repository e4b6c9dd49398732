package org.yiwang.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

class RealmKeysTests {

    private static final RSAKey OLD = key("old");
    private static final RSAKey NEW = key("new");

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final AtomicInteger fetched = new AtomicInteger();
    private final AtomicReference<Mono<JWKSet>> published = new AtomicReference<>(keys(OLD));
    private final RealmKeys keys = new RealmKeys(
            Mono.defer(() -> {
                fetched.incrementAndGet();
                return published.get();
            }),
            time);
    private final VerifiedTokens tokens = new VerifiedTokens(
            NimbusReactiveJwtDecoder.withJwkSource(keys).build(), JwtAuthenticationToken::new, Clock.systemUTC());

    RealmKeysTests() {
        keys.onWithdrawal(tokens::clear);
    }

    @AfterEach
    void endTime() {
        time.dispose();
    }

    @Test
    void aRememberedTokenIsRefusedAsSoonAsItsKeyIsSeenToBeWithdrawn() {
        var old = signed(OLD);
        accepted(old);
        published.set(keys(NEW));
        accepted(signed(NEW));
        refused(old);
    }

    @Test
    void aRotationThatKeepsTheOldKeyPublishedForgetsNothing() {
        var old = signed(OLD);
        accepted(old);
        published.set(keys(OLD, NEW));
        accepted(signed(NEW));
        published.set(Mono.error(new IllegalStateException("away")));
        assertThat(tokens.known(old)).isNotNull();
        accepted(old);
    }

    @Test
    void aWithdrawnKeyIsNotTrustedPastHalfAMinuteEvenIfNoNewOneIsUsed() {
        accepted(signed(OLD, "a"));
        published.set(keys(NEW));
        accepted(signed(OLD, "b"));
        time.advanceTimeBy(Duration.ofSeconds(31));
        refused(signed(OLD, "c"));
        refused(signed(OLD, "a"));
    }

    @Test
    void theLastKeysServeWhileTheRealmIsAway() {
        accepted(signed(OLD, "a"));
        published.set(Mono.error(new IllegalStateException("away")));
        time.advanceTimeBy(Duration.ofMinutes(10));
        accepted(signed(OLD, "b"));
    }

    @Test
    void withoutAnyKeysATokenCannotBeJudged() {
        published.set(Mono.error(new IllegalStateException("away")));
        StepVerifier.create(tokens.authenticate(signed(OLD)))
                .verifyErrorSatisfies(error ->
                        assertThat(error).isInstanceOf(JwtException.class).isNotInstanceOf(BadJwtException.class));
        published.set(keys(OLD));
        accepted(signed(OLD));
    }

    @Test
    void tokensOfInventedKeysAskTheRealmOnceASecond() {
        for (var guess = 0; guess < 20; guess++) {
            refused(signed(new RSAKey.Builder(NEW).keyID("guess-" + guess).build()));
        }
        assertThat(fetched).hasValue(2);
        time.advanceTimeBy(Duration.ofMillis(1001));
        refused(signed(NEW));
        assertThat(fetched).hasValue(3);
    }

    private void accepted(String token) {
        StepVerifier.create(tokens.authenticate(token)).expectNextCount(1).verifyComplete();
    }

    private void refused(String token) {
        StepVerifier.create(tokens.authenticate(token)).verifyError(BadJwtException.class);
    }

    private static Mono<JWKSet> keys(RSAKey... keys) {
        return Mono.just(new JWKSet(List.<com.nimbusds.jose.jwk.JWK>of(keys)).toPublicJWKSet());
    }

    private static String signed(RSAKey key) {
        return signed(key, "x");
    }

    private static String signed(RSAKey key, String subject) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
