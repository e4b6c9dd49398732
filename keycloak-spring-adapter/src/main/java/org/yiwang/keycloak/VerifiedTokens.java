package org.yiwang.keycloak;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Remembers verified tokens by their SHA-256, at most a minute and never past their expiry. When the realm withdraws a
 * key all are forgotten as soon as that is seen, which is after a minute and a half at the latest.
 */
public final class VerifiedTokens implements ReactiveJwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final long MOST = 100_000;

    private final ReactiveJwtDecoder decoder;
    private final Function<Jwt, ? extends AbstractAuthenticationToken> reader;
    private final Clock clock;

    /** Those verified since all were forgotten; what is still being verified by keys of before ends up among those of before. */
    private final AtomicReference<Cache<String, AbstractAuthenticationToken>> verified;

    public VerifiedTokens(
            ReactiveJwtDecoder decoder, Function<Jwt, ? extends AbstractAuthenticationToken> reader, Clock clock) {
        this.decoder = decoder;
        this.reader = reader;
        this.clock = clock;
        this.verified = new AtomicReference<>(empty());
    }

    private Cache<String, AbstractAuthenticationToken> empty() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((String _, AbstractAuthenticationToken token) -> remaining(token)))
                .build();
    }

    /** Tokens of the realm's keys and issuer; a service's token must be meant for {@code serviceAudience}. */
    public static VerifiedTokens of(KeycloakProperties settings, String serviceAudience) {
        var keys = RealmKeys.of(settings);
        var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys).build();
        OAuth2TokenValidator<Jwt> checks = new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(SKEW), new JwtIssuerValidator(settings.issuer())));
        decoder.setJwtValidator(checks);
        var tokens = new VerifiedTokens(decoder, new Actors(settings, serviceAudience), Clock.systemUTC());
        keys.onWithdrawal(tokens::clear);
        return tokens;
    }

    @Override
    public Mono<Jwt> decode(String token) {
        return authenticate(token).map(found -> (Jwt) Objects.requireNonNull(found.getCredentials()));
    }

    /** Gives the authentication of a token, verified now or a short time ago; errors as the decoder does. */
    public Mono<AbstractAuthenticationToken> authenticate(String token) {
        var key = key(token);
        var now = verified.get();
        var known = fresh(now, key);
        return known != null
                ? Mono.just(known)
                : decoder.decode(token)
                        .onErrorMap(
                                IllegalStateException.class,
                                failure -> new JwtException("No keys to judge by", failure))
                        .map(this::read)
                        .doOnNext(found -> now.put(key, found));
    }

    /** The authentication of a token verified a short time ago, without a reactive chain; null if there is none. */
    public @Nullable AbstractAuthenticationToken known(String token) {
        return fresh(verified.get(), key(token));
    }

    /** Forgets one token, as after its revocation. */
    public void evict(String token) {
        verified.get().invalidate(key(token));
    }

    /** Forgets all tokens, as after a key rotation; by beginning anew, as emptying a cache waits for a lock. */
    public void clear() {
        verified.set(empty());
    }

    private @Nullable AbstractAuthenticationToken fresh(Cache<String, AbstractAuthenticationToken> now, String key) {
        var known = now.getIfPresent(key);
        return known != null && remaining(known).isPositive() ? known : null;
    }

    private AbstractAuthenticationToken read(Jwt jwt) {
        return reader.apply(jwt);
    }

    private Duration remaining(AbstractAuthenticationToken token) {
        var expiry = expiry((Jwt) token.getCredentials());
        var left = expiry == null ? Duration.ZERO : Duration.between(clock.instant(), expiry);
        return left.compareTo(LONGEST) > 0 ? LONGEST : left.isNegative() ? Duration.ZERO : left;
    }

    private static @Nullable Instant expiry(@Nullable Jwt jwt) {
        return jwt == null ? null : jwt.getExpiresAt();
    }

    private static String key(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return new String(digest, StandardCharsets.ISO_8859_1);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
