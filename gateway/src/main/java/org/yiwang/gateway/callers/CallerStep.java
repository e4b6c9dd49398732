package org.yiwang.gateway.callers;

import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.yiwang.gateway.callers.Caller.Anybody;
import org.yiwang.gateway.callers.Caller.Bearer;
import org.yiwang.gateway.callers.Caller.Browser;
import org.yiwang.gateway.edge.Step;
import org.yiwang.gateway.limits.Plans;
import org.yiwang.gateway.limits.Policy;
import org.yiwang.gateway.limits.RateLimits;
import org.yiwang.gateway.limits.Usage;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.gateway.sessions.Csrf;
import org.yiwang.gateway.sessions.EndedSignOns;
import org.yiwang.gateway.sessions.Sessions;
import org.yiwang.gateway.sessions.SignOn;
import org.yiwang.gateway.sessions.SignedIn;
import org.yiwang.gateway.sessions.SignedInTokens;
import org.yiwang.keycloak.ActorToken;
import org.yiwang.keycloak.InvalidProof;
import org.yiwang.keycloak.Population;
import org.yiwang.keycloak.Proofs;
import org.yiwang.keycloak.Scheme;
import org.yiwang.keycloak.VerifiedTokens;
import reactor.core.publisher.Mono;

/**
 * Finds out who calls the API, by session or by token (RFC 6750, RFC 9449), and counts the call; nobody only reads what
 * is public.
 */
@Component
@Order(4)
class CallerStep implements Step {

    private final Access access;
    private final Origins origins;
    private final Addresses addresses;
    private final Sessions sessions;
    private final SignedInTokens signedIn;
    private final VerifiedTokens tokens;
    private final Proofs proofs;
    private final RateLimits limits;
    private final Usage usage;
    private final EndedSignOns ended;

    CallerStep(
            Access access,
            Origins origins,
            Addresses addresses,
            Sessions sessions,
            SignedInTokens signedIn,
            VerifiedTokens tokens,
            Proofs proofs,
            RateLimits limits,
            Usage usage,
            EndedSignOns ended) {
        this.access = access;
        this.origins = origins;
        this.addresses = addresses;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.proofs = proofs;
        this.limits = limits;
        this.usage = usage;
        this.ended = ended;
    }

    @Override
    public Mono<Void> take(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (access.uncounted(request)) {
            return chain.filter(exchange);
        }
        if (!access.api(request)) {
            return counted(exchange, chain, Policy.ANONYMOUS, addresses.of(request));
        }
        if (access.publicPost(request)) {
            return guess(exchange, chain);
        }
        return known(exchange, chain);
    }

    /** Guesses are few per address, whoever makes them, and counted as calls of the caller's too. */
    private Mono<Void> guess(ServerWebExchange exchange, WebFilterChain chain) {
        var address = addresses.of(exchange.getRequest());
        var problem =
                limits.take(Policy.GUESSES, address, exchange.getResponse().getHeaders());
        return problem == null ? known(exchange, chain) : Mono.error(problem);
    }

    private Mono<Void> known(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (sessions.carriedBy(request) && origins.foreign(request) == null) {
            return signedIn.of(exchange)
                    .<Mono<Void>>map(session -> browser(exchange, chain, session))
                    .switchIfEmpty(Mono.fromSupplier(() -> bearerOrAnybody(exchange, chain)))
                    .flatMap(answer -> answer);
        }
        return bearerOrAnybody(exchange, chain);
    }

    private Mono<Void> browser(ServerWebExchange exchange, WebFilterChain chain, SignedIn session) {
        Csrf.check(exchange.getRequest(), session);
        exchange.getAttributes().put(Caller.ATTRIBUTE, new Browser(session));
        return counted(exchange, lasting(exchange, chain, session::signOn), Policy.SESSION, session.csrf())
                .onErrorResume(Sessions::endedMeanwhile, _ -> refused(exchange, "unauthenticated", "Bearer"));
    }

    private Mono<Void> bearerOrAnybody(ServerWebExchange exchange, WebFilterChain chain) {
        var header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header == null ? anybody(exchange, chain) : bearer(exchange, chain, header);
    }

    private Mono<Void> bearer(ServerWebExchange exchange, WebFilterChain chain, String header) {
        var scheme = Scheme.of(header);
        if (scheme == null) {
            return refused(exchange, "invalid-token", Scheme.BEARER.challenge("invalid_token"));
        }
        var token = scheme.token(header);
        var known = scheme == Scheme.BEARER ? tokens.known(token) : null;
        if (known != null && !Proofs.bound(known)) {
            return bearer(exchange, chain, (ActorToken) known);
        }
        return tokens.authenticate(token)
                .flatMap(verified -> proofs.presented(exchange.getRequest(), scheme, verified))
                .onErrorResume(JwtException.class, failure -> unverified(exchange, scheme, failure))
                .flatMap(verified -> bearer(exchange, chain, (ActorToken) verified));
    }

    private Mono<Void> bearer(ServerWebExchange exchange, WebFilterChain chain, ActorToken token) {
        var actor = token.getPrincipal();
        var origin = origins.foreign(exchange.getRequest());
        if (actor.population() == Population.SERVICE || ended.ended(token.getCredentials())) {
            return refused(exchange, "invalid-token", Scheme.BEARER.challenge("invalid_token"));
        }
        if (origin != null && !origins.registered(origin, actor.client())) {
            return Mono.error(new Problem(HttpStatus.FORBIDDEN, "origin-not-allowed"));
        }
        exchange.getAttributes().put(Caller.ATTRIBUTE, new Bearer(actor));
        if (actor.grant() != null) {
            usage.count(actor.client());
        }
        var plan = Plans.of(token);
        return counted(
                exchange,
                lasting(exchange, chain, () -> SignOn.of(token.getCredentials())),
                plan.policy(),
                plan.caller());
    }

    private <T> Mono<T> unverified(ServerWebExchange exchange, Scheme scheme, JwtException failure) {
        return switch (failure) {
            case InvalidProof _ -> refused(exchange, "invalid-dpop-proof", scheme.challenge("invalid_dpop_proof"));
            case BadJwtException _ -> refused(exchange, "invalid-token", scheme.challenge("invalid_token"));
            default -> Mono.error(Problem.passing(HttpStatus.SERVICE_UNAVAILABLE, "sign-in-unavailable", 5));
        };
    }

    private Mono<Void> anybody(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!access.publicRead(request.getMethod(), request) && !access.publicPost(request)) {
            return refused(exchange, "unauthenticated", "Bearer");
        }
        var address = addresses.of(request);
        exchange.getAttributes().put(Caller.ATTRIBUTE, new Anybody(address));
        return counted(exchange, chain, Policy.ANONYMOUS, address);
    }

    private Mono<Void> counted(ServerWebExchange exchange, WebFilterChain chain, Policy policy, String caller) {
        var problem = limits.take(policy, caller, exchange.getResponse().getHeaders());
        return problem == null ? chain.filter(exchange) : Mono.error(problem);
    }

    /** A stream is over with the sign-on it was opened under; other answers are short. */
    private WebFilterChain lasting(ServerWebExchange exchange, WebFilterChain chain, Supplier<SignOn> signOn) {
        var accept = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)
                ? next -> ended.during(signOn.get(), chain.filter(next))
                : chain;
    }

    /** 401 with its challenge; counted against the address, so that tokens cannot be guessed at will. */
    private <T> Mono<T> refused(ServerWebExchange exchange, String code, String challenge) {
        var limit = limits.take(
                Policy.ANONYMOUS,
                addresses.of(exchange.getRequest()),
                exchange.getResponse().getHeaders());
        return Mono.error(
                limit == null
                        ? new Problem(HttpStatus.UNAUTHORIZED, code).with(HttpHeaders.WWW_AUTHENTICATE, challenge)
                        : limit);
    }
}
