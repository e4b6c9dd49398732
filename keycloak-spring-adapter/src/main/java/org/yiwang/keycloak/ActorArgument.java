package org.yiwang.keycloak;

import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Gives handlers the {@link Actor}; an anonymous call is refused unless the parameter is nullable. */
final class ActorArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        var actor = ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(ActorToken.class)
                .<Object>map(ActorToken::getPrincipal);
        return parameter.isOptional() ? actor : actor.switchIfEmpty(Mono.error(ActorArgument::anonymous));
    }

    private static AccessDeniedException anonymous() {
        return new AccessDeniedException("Sign-in required");
    }
}
