package org.yiwang.gateway.sessions;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiwang.gateway.edge.EdgeProperties;
import org.yiwang.gateway.problems.Problem;

/**
 * The clients that sign browsers in, without asking Keycloak for its metadata: browsers are sent to the issuer, the
 * gateway itself uses the internal address.
 */
@Component
class KeycloakClients {

    private static final String PROTOCOL = "/protocol/openid-connect";

    private final SignInProperties settings;
    private final String publicUrl;
    private final Map<String, ClientRegistration> registrations = new HashMap<>();

    KeycloakClients(SignInProperties settings, EdgeProperties edge) {
        this.settings = settings;
        this.publicUrl = edge.origin();
        settings.clients().forEach((id, client) -> registrations.put(id, registration(id, client)));
    }

    ClientRegistration registration(String id) {
        var found = registrations.get(id);
        if (found == null) {
            throw new Problem(HttpStatus.NOT_FOUND, "not-found");
        }
        return found;
    }

    SignInProperties.Client client(String id) {
        var found = settings.clients().get(id);
        if (found == null) {
            throw new Problem(HttpStatus.NOT_FOUND, "not-found");
        }
        return found;
    }

    String authorizationUrl() {
        return settings.issuer() + PROTOCOL + "/auth";
    }

    String logoutUrl() {
        return settings.keycloakUrl() + PROTOCOL + "/logout";
    }

    /** Where a browser ends its Keycloak session itself (OpenID Connect RP-Initiated Logout 1.0 §2). */
    String endSession(SignedIn signedIn) {
        return UriComponentsBuilder.fromUriString(settings.issuer() + PROTOCOL + "/logout")
                .queryParam("id_token_hint", signedIn.idToken())
                .queryParam("post_logout_redirect_uri", publicUrl + "/")
                .build()
                .toUriString();
    }

    private ClientRegistration registration(String id, SignInProperties.Client client) {
        var internal = settings.keycloakUrl() + PROTOCOL;
        return ClientRegistration.withRegistrationId(id)
                .clientId(id)
                .clientSecret(client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(publicUrl + "/login/oauth2/code/" + id)
                .scope("openid", "profile")
                .issuerUri(settings.issuer())
                .authorizationUri(authorizationUrl())
                .tokenUri(internal + "/token")
                .jwkSetUri(internal + "/certs")
                .userNameAttributeName("sub")
                .build();
    }
}
