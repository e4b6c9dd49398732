package org.yiwang.keycloak.refresh;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.protocol.oidc.refresh.RefreshTokenProvider;
import org.keycloak.protocol.oidc.refresh.RefreshTokenProviderFactory;

/** By which Keycloak finds the provider; it is asked before Keycloak's own, which serves all other clients. */
public final class RotatingProviderFactory implements RefreshTokenProviderFactory {
    @Override
    public String getId() {
        return "rotating";
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public RefreshTokenProvider create(KeycloakSession session) {
        return new RotatingProvider(session);
    }

    @Override
    public void init(Config.Scope settings) {}

    @Override
    public void postInit(KeycloakSessionFactory sessions) {}

    @Override
    public void close() {}
}
