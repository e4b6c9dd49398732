package org.yiwang.keycloak;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the actor from a verified token; refuses a token whose client does not serve its holder's population. */
final class Actors implements Function<Jwt, ActorToken> {

    private final KeycloakProperties settings;
    private final String serviceAudience;

    Actors(KeycloakProperties settings, String serviceAudience) {
        this.settings = settings;
        this.serviceAudience = serviceAudience;
    }

    @Override
    public ActorToken apply(Jwt jwt) {
        try {
            return new ActorToken(actor(jwt), jwt);
        } catch (IllegalArgumentException malformed) {
            throw new BadJwtException("A claim is malformed", malformed);
        }
    }

    private Actor actor(Jwt jwt) {
        var roles = Set.copyOf(texts(jwt, "roles"));
        var client = text(jwt, "azp", "");
        var grant = grant(jwt);
        return new Actor(
                UUID.fromString(text(jwt, "person", text(jwt, "sub", ""))),
                grant == null ? population(roles, client, audience(jwt)) : served(roles, grant, jwt),
                client,
                text(jwt, "name", client),
                texts(jwt, "posts").stream().map(Post::parse).collect(Collectors.toUnmodifiableSet()),
                Set.of(text(jwt, "scope", "").split(" ")),
                roles,
                Boolean.TRUE.equals(jwt.getClaim("test")),
                jwt.getClaimAsString("acr"),
                jwt.getClaimAsInstant("auth_time"),
                Integer.parseInt(text(jwt, "identity_assurance", "0")),
                grant);
    }

    /** What an integrator's client was granted: the realm names the environment of these, and of no others. */
    private static @Nullable Grant grant(Jwt jwt) {
        var environment = jwt.getClaimAsString("environment");
        if (environment == null) {
            return null;
        }
        var items = jwt.getClaimAsStringList("items");
        return new Grant(
                environment.equals("sandbox"),
                items == null ? null : items.stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet()));
    }

    /** Integrators' clients serve citizens, those of the sandbox test persons only. */
    private Population served(Set<String> roles, Grant grant, Jwt jwt) {
        var wanted = grant.sandbox() ? settings.sandboxAudience() : settings.audience();
        var test = Boolean.TRUE.equals(jwt.getClaim("test"));
        if (roles.contains("citizen") && audience(jwt).contains(wanted) && (test || !grant.sandbox())) {
            return Population.CITIZEN;
        }
        throw new BadJwtException("The token is not for this audience, or its client does not serve its holder");
    }

    private static List<String> audience(Jwt jwt) {
        var audience = jwt.getAudience();
        return audience == null ? List.of() : audience;
    }

    private Population population(Set<String> roles, String client, List<String> aud) {
        if (roles.contains("service") && aud.contains(serviceAudience)) {
            return Population.SERVICE;
        }
        var clients = settings.clients();
        if (aud.contains(settings.audience())) {
            if (roles.contains("citizen") && clients.citizens().contains(client)) {
                return Population.CITIZEN;
            }
            if (roles.contains("official") && clients.officials().contains(client)) {
                return Population.OFFICIAL;
            }
        }
        throw new BadJwtException("The token is not for this audience, or its client does not serve its holder");
    }

    private static Set<String> texts(Jwt jwt, String claim) {
        var found = jwt.getClaimAsStringList(claim);
        return found == null ? Set.of() : new LinkedHashSet<>(found);
    }

    private static String text(Jwt jwt, String claim, String otherwise) {
        var found = jwt.getClaimAsString(claim);
        return found == null ? otherwise : found;
    }
}
