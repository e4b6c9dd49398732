package org.yiwang.keycloak.refresh;

import org.keycloak.protocol.oidc.grants.OAuth2GrantType;

/** A request for fresh tokens as it came, in a realm that exchanges refresh tokens. */
final class RotatingGrant extends OAuth2GrantType.Context {
    RotatingGrant(OAuth2GrantType.Context asked) {
        super(
                asked.getSession(),
                asked.getClientConfig(),
                asked.getClientAuthAttributes(),
                asked.getFormParams(),
                asked.getEvent(),
                asked.getCors(),
                asked.getTokenManager());
        setClient(asked.getClient());
        realm = RotatingRealm.of(asked.getRealm());
    }
}
