package org.yiwang.keycloak;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Applies each handler's rule and needs as soon as it is found, before anything of the request is read. */
class RuledHandlerMapping extends RequestMappingHandlerMapping {

    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();
    private final List<String> openPackages;
    private final Clock clock;

    RuledHandlerMapping(List<String> openPackages, Clock clock) {
        this.openPackages = openPackages;
        this.clock = clock;
    }

    @Override
    public Mono<HandlerMethod> getHandlerInternal(ServerWebExchange exchange) {
        return super.getHandlerInternal(exchange).flatMap(this::admitted);
    }

    private Mono<HandlerMethod> admitted(HandlerMethod handler) {
        var rule = rules.computeIfAbsent(handler.getMethod(), _ -> rule(handler));
        return rule.anonymous()
                ? Mono.just(handler)
                : actor().filter(actor ->
                                rule.admits().test(actor) && !rule.needs().closedTo(actor))
                        .switchIfEmpty(Mono.error(RuledHandlerMapping::denied))
                        .mapNotNull(actor -> rule.needs().lacking(actor, clock))
                        .<HandlerMethod>flatMap(Mono::error)
                        .defaultIfEmpty(handler);
    }

    private Rule rule(HandlerMethod handler) {
        var name = handler.getBeanType().getName();
        return openPackages.stream().anyMatch(name::startsWith) ? Rule.EVERYBODY : Rule.of(handler);
    }

    private static Mono<Actor> actor() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(ActorToken.class)
                .map(ActorToken::getPrincipal);
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("The handler's rule does not admit this caller");
    }
}
