package org.yiwang.gateway.logout;

import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.FormHttpMessageReader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import org.yiwang.gateway.callers.Addresses;
import org.yiwang.gateway.limits.Policy;
import org.yiwang.gateway.limits.RateLimits;
import org.yiwang.gateway.problems.Problem;
import org.yiwang.gateway.sessions.EndedSignOn;
import org.yiwang.gateway.sessions.EndedSignOnLog;
import org.yiwang.gateway.sessions.LogoutProperties;
import reactor.core.publisher.Mono;

/**
 * Where Keycloak says that a session ended (OpenID Connect Back-Channel Logout 1.0 §2.5). Whoever calls can do no more
 * than the token says; who brings a bad one is counted.
 */
@Configuration(proxyBeanMethods = false)
class BackChannel {

    private static final Logger log = LoggerFactory.getLogger(BackChannel.class);
    private static final ResolvableType FORM = ResolvableType.forClass(MultiValueMap.class);

    private final LogoutTokens tokens;
    private final EndedSignOnLog ended;
    private final RateLimits limits;
    private final Addresses addresses;
    private final FormHttpMessageReader forms = new FormHttpMessageReader();

    BackChannel(
            LogoutTokens tokens,
            EndedSignOnLog ended,
            RateLimits limits,
            Addresses addresses,
            LogoutProperties settings) {
        this.tokens = tokens;
        this.ended = ended;
        this.limits = limits;
        this.addresses = addresses;
        this.forms.setMaxInMemorySize(Math.toIntExact(settings.largest().toBytes()));
    }

    @Bean
    RouterFunction<ServerResponse> backChannelRoutes() {
        return route().add(route(path("/logout/back-channel/{client}"), this::told))
                .build();
    }

    private Mono<ServerResponse> told(ServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            return Mono.error(new MethodNotAllowedException(request.method(), List.of(HttpMethod.POST)));
        }
        return token(request)
                .flatMap(token -> tokens.accepted(request.pathVariable("client"), token))
                .flatMap(token -> ended.write(end(token)))
                .then(Mono.defer(BackChannel::done))
                .onErrorMap(Problem.class, problem -> refused(request, problem));
    }

    private Mono<String> token(ServerRequest request) {
        var type = request.headers().contentType();
        if (type.filter(MediaType.APPLICATION_FORM_URLENCODED::equalsTypeAndSubtype)
                .isEmpty()) {
            return Mono.error(new UnsupportedMediaTypeStatusException(
                    type.orElse(null), List.of(MediaType.APPLICATION_FORM_URLENCODED)));
        }
        return forms.readMono(FORM, request.exchange().getRequest(), Map.of())
                .onErrorMap(
                        DataBufferLimitException.class,
                        _ -> new Problem(HttpStatus.CONTENT_TOO_LARGE, "content-too-large"))
                .mapNotNull(form -> form.getFirst("logout_token"))
                .switchIfEmpty(Mono.error(LogoutTokens::bad));
    }

    private static EndedSignOn end(Jwt token) {
        return new EndedSignOn(
                token.getClaimAsString("sid"),
                token.getSubject(),
                null,
                Objects.requireNonNullElse(token.getIssuedAt(), Instant.EPOCH));
    }

    private static Mono<ServerResponse> done() {
        return ServerResponse.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private Problem refused(ServerRequest request, Problem problem) {
        log.warn("A logout token was refused: {}", problem.code());
        var exchange = request.exchange();
        var limit = limits.take(
                Policy.ANONYMOUS,
                addresses.of(exchange.getRequest()),
                exchange.getResponse().getHeaders());
        return limit == null ? problem : limit;
    }
}
