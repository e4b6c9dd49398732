package org.yiwang.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Authenticates a request by the bearer token in its Authorization header (RFC 6750 §2.1), and by nothing else. */
final class BearerFilter implements WebFilter {

    private static final String SCHEME = "Bearer ";

    private final VerifiedTokens tokens;
    private final ProblemAnswers answers;

    BearerFilter(VerifiedTokens tokens, ProblemAnswers answers) {
        this.tokens = tokens;
        this.answers = answers;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var token = token(exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        if (token == null) {
            return chain.filter(exchange);
        }
        return tokens.authenticate(token)
                .onErrorMap(JwtException.class, BearerFilter::refused)
                .map(ReactiveSecurityContextHolder::withAuthentication)
                .map(context -> chain.filter(exchange).contextWrite(context))
                .onErrorResume(AuthenticationException.class, refusal -> Mono.just(answers.commence(exchange, refusal)))
                .flatMap(answer -> answer);
    }

    private static @Nullable String token(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).trim()
                : null;
    }

    private static AuthenticationException refused(JwtException cause) {
        return cause instanceof BadJwtException
                ? new InvalidBearerTokenException("The token is not valid", cause)
                : new AuthenticationServiceException("The token could not be verified", cause);
    }
}
