package org.yiwang.keycloak.refresh;

import java.util.UUID;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.refresh.DefaultRefreshTokenProvider;
import org.keycloak.protocol.oidc.refresh.InitialRefreshTokenContext;
import org.keycloak.protocol.oidc.refresh.RefreshTokenContext;
import org.keycloak.representations.RefreshToken;

/**
 * Refresh tokens of clients that ask for it serve once, and one that comes again ends its family (RFC 9700, section
 * 4.14.2). How that is done is Keycloak's own: it is only told that the realm is one whose switch for it is on.
 */
final class RotatingProvider extends DefaultRefreshTokenProvider {
    /** The attribute by which a client asks for it, named as in Keycloak's own plan (keycloak/keycloak#51798). */
    static final String ATTRIBUTE = "revoke.refresh.token";

    RotatingProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean supports(InitialRefreshTokenContext first) {
        return super.supports(first)
                && rotates(first.clientSessionCtx().getClientSession().getClient());
    }

    /** Each sign-in begins a family of its own; a token that follows another gets its family from Keycloak after this. */
    @Override
    public RefreshToken generateRefreshToken(InitialRefreshTokenContext first) {
        var token = super.generateRefreshToken(first);
        token.getOtherClaims().put(Constants.REUSE_ID, UUID.randomUUID().toString());
        return token;
    }

    @Override
    public boolean supports(RefreshTokenContext used) {
        return super.supports(used) && rotates(used.grantContext().getClient());
    }

    @Override
    public AccessTokenResponseBuilder refreshAccessToken(RefreshTokenContext used) throws OAuthErrorException {
        return super.refreshAccessToken(new RefreshTokenContext(
                used.oldRefreshToken(),
                new RotatingGrant(used.grantContext()),
                used.grant(),
                used.tokenManager(),
                used.scopeParameter(),
                used.resourceParameter()));
    }

    private static boolean rotates(ClientModel client) {
        return Boolean.parseBoolean(client.getAttribute(ATTRIBUTE));
    }
}
