package org.yiwang.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class VerifiedTokensTests {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

    private final AtomicInteger decoded = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final VerifiedTokens tokens = new VerifiedTokens(this::decode, JwtAuthenticationToken::new, clock());

    @Test
    void aVerifiedTokenIsNotVerifiedAgain() {
        verify("a", 60, 3);
        assertThat(decoded).hasValue(1);
    }

    @Test
    void aKnownTokenPastItsExpiryIsJudgedAgain() {
        verify("60", 60, 1);
        now.set(START.plusSeconds(61));
        StepVerifier.create(tokens.authenticate("60")).verifyError(BadJwtException.class);
    }

    @Test
    void aRefusedTokenIsNotRemembered() {
        now.set(START.plusSeconds(3600));
        StepVerifier.create(tokens.authenticate("60")).verifyError(BadJwtException.class);
        StepVerifier.create(tokens.authenticate("60")).verifyError(BadJwtException.class);
        assertThat(decoded).hasValue(2);
    }

    @Test
    void anEvictedTokenIsVerifiedAgain() {
        verify("a", 60, 1);
        tokens.evict("a");
        verify("a", 60, 1);
        tokens.clear();
        verify("a", 60, 1);
        assertThat(decoded).hasValue(3);
    }

    @Test
    void aTokenThatIsBeingVerifiedWhileAllAreForgottenIsNotRemembered() {
        Sinks.Empty<Void> answer = Sinks.empty();
        var slow = new VerifiedTokens(
                token -> answer.asMono().then(Mono.defer(() -> decode(token))), JwtAuthenticationToken::new, clock());
        var verified = slow.authenticate("a").toFuture();
        slow.clear();
        answer.tryEmitEmpty();
        assertThat(verified.join().getName()).isEqualTo("x");
        assertThat(slow.known("a")).isNull();
    }

    private void verify(String token, int seconds, int times) {
        for (var i = 0; i < times; i++) {
            StepVerifier.create(tokens.decode(token))
                    .expectNextMatches(
                            jwt -> Duration.ofSeconds(seconds).equals(Duration.between(START, jwt.getExpiresAt())))
                    .verifyComplete();
        }
    }

    private Mono<Jwt> decode(String token) {
        decoded.incrementAndGet();
        return now.get().isAfter(START.plusSeconds(60))
                ? Mono.error(new BadJwtException("expired"))
                : Mono.just(new Jwt(token, START, START.plusSeconds(60), Map.of("alg", "RS256"), Map.of("sub", "x")));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
