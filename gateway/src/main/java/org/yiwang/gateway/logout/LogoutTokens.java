package org.yiwang.gateway.logout;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.oidc.authentication.logout.LogoutTokenClaimNames;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuedAtValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.gateway.redis.RedisContact;
import org.yiwang.gateway.sessions.LogoutProperties;
import org.yiwang.gateway.sessions.SignInProperties;
import org.yiwang.keycloak.KeycloakProperties;
import org.yiwang.keycloak.RealmKeys;
import reactor.core.publisher.Mono;

/** Judges logout tokens (OpenID Connect Back-Channel Logout 1.0 §2.6) and takes each once. */
@Component
class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofSeconds(10);

    private final Map<String, ReactiveJwtDecoder> decoders = new HashMap<>();
    private final ReactiveStringRedisTemplate redis;
    private final RedisContact contact;
    private final Duration freshness;

    LogoutTokens(
            KeycloakProperties realm,
            SignInProperties signIn,
            LogoutProperties settings,
            ReactiveStringRedisTemplate redis,
            RedisContact contact) {
        this.redis = redis;
        this.contact = contact;
        this.freshness = settings.freshness();
        var keys = RealmKeys.of(realm);
        for (var client : signIn.clients().keySet()) {
            var decoder = NimbusReactiveJwtDecoder.withJwkSource(keys)
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(checks(signIn.issuer(), client));
            decoders.put(client, decoder);
        }
    }

    /** What a token for a client of the gateway says, if it is one and was not seen before. */
    Mono<Jwt> accepted(String client, String token) {
        var decoder = decoders.get(client);
        return decoder == null
                ? Mono.error(new Problem(HttpStatus.NOT_FOUND, "not-found"))
                : decoder.decode(token)
                        .onErrorMap(BadJwtException.class, _ -> bad())
                        .onErrorMap(LogoutTokens::withoutKeys, _ -> unavailable())
                        .filterWhen(this::first)
                        .switchIfEmpty(Mono.error(LogoutTokens::bad));
    }

    static Problem bad() {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-logout-token");
    }

    private static Problem unavailable() {
        return Problem.passing(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", 5);
    }

    private static boolean withoutKeys(Throwable failure) {
        return failure instanceof JwtException || failure instanceof IllegalStateException;
    }

    private OAuth2TokenValidator<Jwt> checks(String issuer, String client) {
        var issued = new JwtIssuedAtValidator(true);
        issued.setClockSkew(freshness);
        var expires = new JwtTimestampValidator(SKEW);
        expires.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTypeValidator("logout+jwt"),
                new JwtIssuerValidator(issuer),
                new JwtAudienceValidator(client),
                issued,
                expires,
                LogoutTokens::logout));
    }

    /** Says that somebody's session ended, has a name of its own, and cannot be taken for an ID token. */
    private static OAuth2TokenValidatorResult logout(Jwt token) {
        var events = token.getClaims().get(LogoutTokenClaimNames.EVENTS);
        var says = events instanceof Map<?, ?> all && all.get(EVENT) instanceof Map;
        var whom = named(token, LogoutTokenClaimNames.SID) || named(token, LogoutTokenClaimNames.SUB);
        return says && whom && named(token, LogoutTokenClaimNames.JTI) && !token.hasClaim("nonce")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST));
    }

    private static boolean named(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String name && !name.isBlank();
    }

    /** Kept as long as the token itself would be taken. */
    private Mono<Boolean> first(Jwt token) {
        var kept = freshness.multipliedBy(2).plus(SKEW);
        return contact.standing()
                ? redis.opsForValue().setIfAbsent("yiwang:logout:" + token.getId(), "", kept)
                : Mono.error(unavailable());
    }
}
