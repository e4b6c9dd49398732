package org.yiwang.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

/** The authentication of a verified bearer token; its principal is the {@link Actor}. */
public final class ActorToken extends AbstractAuthenticationToken {

    private final Actor actor;
    private final transient Jwt jwt;

    public ActorToken(Actor actor, Jwt jwt) {
        super(authorities(actor));
        this.actor = actor;
        this.jwt = jwt;
        setAuthenticated(true);
    }

    private static Collection<? extends GrantedAuthority> authorities(Actor actor) {
        var roles = actor.roles().stream().map(role -> "ROLE_" + role);
        var scopes = actor.scopes().stream().map(scope -> "SCOPE_" + scope);
        return List.copyOf(
                Stream.concat(roles, scopes).map(SimpleGrantedAuthority::new).toList());
    }

    /** Gives a value when the token of this request expires: what ends a stream, whose client comes back with a new one. */
    public static Mono<Long> expiry() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(ActorToken.class)
                .mapNotNull(token -> token.jwt.getExpiresAt())
                .flatMap(expiry -> Mono.delay(Duration.between(Instant.now(), expiry)))
                .switchIfEmpty(Mono.never());
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public Jwt getCredentials() {
        return jwt;
    }

    @Override
    public String getName() {
        return actor.person().toString();
    }
}
