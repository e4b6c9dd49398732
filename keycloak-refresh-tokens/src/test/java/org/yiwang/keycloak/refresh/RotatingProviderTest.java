package org.yiwang.keycloak.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.RefreshTokenGrantType;
import org.keycloak.protocol.oidc.refresh.DefaultRefreshTokenProviderFactory;
import org.keycloak.protocol.oidc.refresh.InitialRefreshTokenContext;
import org.keycloak.protocol.oidc.refresh.RefreshTokenContext;
import org.keycloak.protocol.oidc.refresh.RefreshTokenProviderFactory;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.RefreshToken;
import org.keycloak.util.TokenUtil;
import org.mockito.ArgumentCaptor;

/** Which clients' refresh tokens are exchanged, and what Keycloak's own way of it is told. */
class RotatingProviderTest {
    private final ClientModel client = mock();
    private final RealmModel realm = mock();
    private final KeycloakSession session = mock(RETURNS_DEEP_STUBS);
    private final TokenManager tokens = mock();
    private final RotatingProvider provider = new RotatingProvider(session);

    @BeforeEach
    void aRealmThatDoesNotExchangeThem() {
        when(session.getContext().getRealm()).thenReturn(realm);
        when(session.getContext().getClient()).thenReturn(client);
        doReturn(mock(LoginProtocol.class))
                .when(session)
                .getProvider(LoginProtocol.class, OIDCLoginProtocol.LOGIN_PROTOCOL);
        when(client.getRealm()).thenReturn(realm);
        when(realm.getName()).thenReturn("yiwang");
    }

    @Test
    void itServesClientsThatAskForIt() {
        asking("true");
        assertThat(provider.supports(first())).isTrue();
        assertThat(provider.supports(used(TokenUtil.TOKEN_TYPE_REFRESH))).isTrue();
        assertThat(provider.supports(used(TokenUtil.TOKEN_TYPE_OFFLINE))).isTrue();
        assertThat(provider.supports(used(TokenUtil.TOKEN_TYPE_BEARER))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "false", "1"})
    void itLeavesAllOthersToKeycloak(String attribute) {
        asking(attribute);
        assertThat(provider.supports(first())).isFalse();
        assertThat(provider.supports(used(TokenUtil.TOKEN_TYPE_REFRESH))).isFalse();
    }

    /** As Keycloak chooses: the highest order first, of one that supports it. */
    @Test
    void itIsFoundAndAskedBeforeKeycloaksOwn() {
        var found = ServiceLoader.load(RefreshTokenProviderFactory.class).stream()
                .map(ServiceLoader.Provider::type)
                .toList();
        assertThat(found).contains(RotatingProviderFactory.class);
        List<RefreshTokenProviderFactory> factories =
                List.of(new DefaultRefreshTokenProviderFactory(), new RotatingProviderFactory());
        assertThat(factories.stream().max(Comparator.comparingInt(ProviderFactory::order)))
                .containsInstanceOf(RotatingProviderFactory.class);
        assertThat(factories).extracting(ProviderFactory::getId).doesNotHaveDuplicates();
    }

    /** Or a second window of one sign-in would be taken for a thief. */
    @Test
    void eachSignInBeginsAFamilyOfItsOwn() {
        asking("true");
        assertThat(family(provider.generateRefreshToken(first())))
                .isNotEqualTo("null")
                .isNotEqualTo(family(provider.generateRefreshToken(first())));
    }

    @Test
    void keycloaksOwnWayIsTakenInARealmThatRevokesUsedTokens() throws OAuthErrorException {
        asking("true");
        when(session.singleUseObjects().putIfAbsent(any(), anyLong())).thenReturn(true);
        when(tokens.validateToken(any(), any(), any(), any(), any(), any(), any()))
                .thenThrow(new OAuthErrorException("as far as it goes without a server"));

        assertThatThrownBy(() -> provider.refreshAccessToken(used(TokenUtil.TOKEN_TYPE_REFRESH)))
                .isInstanceOf(OAuthErrorException.class)
                .hasMessageContaining("as far as it goes");
        verify(session.singleUseObjects()).putIfAbsent(startsWith("refreshLock:"), anyLong());
        var told = ArgumentCaptor.forClass(RealmModel.class);
        verify(tokens).validateToken(any(), any(), any(), told.capture(), any(), any(), any());
        assertThat(told.getValue().isRevokeRefreshToken()).isTrue();
        assertThat(told.getValue().getRefreshTokenMaxReuse()).isZero();
        assertThat(told.getValue().getName()).isEqualTo("yiwang");
    }

    @Test
    void whatTheRealmThrowsIsThrown() {
        when(realm.getId()).thenThrow(new IllegalArgumentException("gone"));
        assertThatThrownBy(() -> RotatingRealm.of(realm).getId()).isInstanceOf(IllegalArgumentException.class);
    }

    private void asking(String attribute) {
        when(client.getAttribute(RotatingProvider.ATTRIBUTE)).thenReturn(attribute);
    }

    private InitialRefreshTokenContext first() {
        var inClient = mock(AuthenticatedClientSessionModel.class, RETURNS_DEEP_STUBS);
        when(inClient.getClient()).thenReturn(client);
        var context = mock(ClientSessionContext.class);
        when(context.getClientSession()).thenReturn(inClient);
        var answer = mock(AccessTokenResponseBuilder.class);
        when(answer.getAccessToken()).thenReturn(new AccessToken());
        return new InitialRefreshTokenContext(context, answer, mock(EventBuilder.class), false, null);
    }

    private RefreshTokenContext used(String type) {
        var token = new RefreshToken(new AccessToken(), null, "default");
        token.type(type);
        token.setScope("openid");
        var event = mock(EventBuilder.class, RETURNS_DEEP_STUBS);
        var grant =
                new OAuth2GrantType.Context(session, null, Map.of(), new MultivaluedHashMap<>(), event, null, tokens);
        return new RefreshTokenContext(token, grant, new RefreshTokenGrantType(), tokens, null, null);
    }

    private static String family(RefreshToken token) {
        return String.valueOf(token.getOtherClaims().get(Constants.REUSE_ID));
    }
}
