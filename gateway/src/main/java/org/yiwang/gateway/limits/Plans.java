package org.yiwang.gateway.limits;

import org.springframework.security.oauth2.jwt.Jwt;
import org.yiwang.keycloak.ActorToken;

/** Against what the calls of a token count. */
public record Plans(Policy policy, String caller) {

    /** An integrator's client has one quota for all its persons, by the plan the realm names; others one per person. */
    public static Plans of(ActorToken token) {
        var actor = token.getPrincipal();
        return actor.grant() == null
                ? new Plans(
                        Policy.BEARER,
                        actor.client() + ' ' + token.getCredentials().getSubject())
                : new Plans(plan(token.getCredentials()), actor.client());
    }

    private static Policy plan(Jwt token) {
        return switch (String.valueOf(token.getClaims().get("plan"))) {
            case "STANDARD" -> Policy.STANDARD;
            case "LARGE" -> Policy.LARGE;
            default -> Policy.STARTER;
        };
    }
}
