package org.yiwang.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.DPoPProofContext;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuedAtValidator;

/** What a proof must say of its request (RFC 9449 §4.2): method, URL, time, identifier and the token's hash. */
final class ProofClaims implements Function<DPoPProofContext, OAuth2TokenValidator<Jwt>> {

    private final JwtIssuedAtValidator issuedAt = new JwtIssuedAtValidator(true);

    ProofClaims(Duration window, Clock clock) {
        issuedAt.setClockSkew(window);
        issuedAt.setClock(clock);
    }

    @Override
    public OAuth2TokenValidator<Jwt> apply(DPoPProofContext request) {
        OAuth2Token token = Objects.requireNonNull(request.getAccessToken());
        return new DelegatingOAuth2TokenValidator<>(List.of(
                text("htm", request.getMethod()::equals),
                text("htu", htu -> Target.of(htu).equals(request.getTargetUri())),
                text("jti", jti -> !jti.isBlank()),
                text("ath", sha256(token.getTokenValue())::equals),
                issuedAt));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OAuth2TokenValidator<Jwt> text(String claim, Predicate<String> valid) {
        return new JwtClaimValidator<>(claim, (Object value) -> value instanceof String text && valid.test(text));
    }
}
