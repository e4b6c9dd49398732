package org.yiwang.keycloak;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Authenticates a request by the token in its Authorization header (RFC 6750 §2.1, RFC 9449 §7.1), by nothing else. */
final class TokenFilter implements WebFilter {

    private final VerifiedTokens tokens;
    private final Proofs proofs;
    private final ProblemAnswers answers;

    TokenFilter(VerifiedTokens tokens, Proofs proofs, ProblemAnswers answers) {
        this.tokens = tokens;
        this.proofs = proofs;
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        var scheme = Scheme.of(header);
        if (header == null || scheme == null) {
            return chain.filter(exchange);
        }
        return tokens.authenticate(scheme.token(header))
                .flatMap(token -> proofs.presented(exchange.getRequest(), scheme, token))
                .onErrorMap(JwtException.class, TokenFilter::refused)
                .map(ReactiveSecurityContextHolder::withAuthentication)
                .map(context -> chain.filter(exchange).contextWrite(context))
                .onErrorResume(AuthenticationException.class, refusal -> Mono.just(answers.commence(exchange, refusal)))
                .flatMap(answer -> answer);
    }

    private static AuthenticationException refused(JwtException cause) {
        return switch (cause) {
            case InvalidProof _ ->
                new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_DPOP_PROOF), cause);
            case BadJwtException _ -> new InvalidBearerTokenException("The token is not valid", cause);
            default -> new AuthenticationServiceException("The token could not be verified", cause);
        };
    }
}
