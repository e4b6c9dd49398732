package org.yiwang.identity.registrations;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.clients.Client;
import org.yiwang.identity.clients.Client.Authentication;
import org.yiwang.identity.clients.Client.Plan;
import org.yiwang.identity.clients.ClientLogo;
import org.yiwang.identity.clients.Environment;
import org.yiwang.identity.clients.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A client as Keycloak is to have it: the code flow with PKCE and consent, FAPI 2.0 for sensitive scopes. */
final class Registration {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Where the page of consent finds the name for readers of English. */
    private static final String ENGLISH_NAME = "name.en";

    /** By which the realm's policy for integrators knows a client. */
    private static final String INTEGRATOR = "integrator";

    /** By which Keycloak exchanges a client's refresh tokens at each use; our extension of it reads it. */
    private static final String ROTATION = "revoke.refresh.token";

    private Registration() {}

    static ObjectNode of(Client client, @Nullable String fetchedKeys, boolean hasLogo, Places places) {
        var id = client.id().toString();
        var wanted = JSON.createObjectNode()
                .put("id", id)
                .put("clientId", id)
                .put("name", client.name().zh())
                .put("enabled", client.isInForce())
                .put("protocol", "openid-connect")
                .put("publicClient", false)
                .put("standardFlowEnabled", true)
                .put("implicitFlowEnabled", false)
                .put("directAccessGrantsEnabled", false)
                .put("serviceAccountsEnabled", false)
                .put("consentRequired", true)
                .put("fullScopeAllowed", true)
                .put("clientAuthenticatorType", authenticator(client));
        client.redirectUris().forEach(wanted.putArray("redirectUris")::add);
        wanted.putArray("webOrigins");
        attributes(wanted.putObject("attributes"), client, fetchedKeys == null ? client.keys() : fetchedKeys);
        told(wanted.withObject("/attributes"), client, places.ear());
        logo(wanted.withObject("/attributes"), client, hasLogo ? places.publicUrl() : null);
        wanted.putArray("defaultClientScopes")
                .add("basic")
                .add("acr")
                .add("citizens")
                .add(client.environment().scope());
        client.scopes().stream().map(Scope::value).sorted().forEach(wanted.putArray("optionalClientScopes")::add);
        claims(wanted.putArray("protocolMappers"), client);
        return wanted;
    }

    /** Whether what may change is as wanted; what Keycloak keeps of its own beside it is its business. */
    static boolean matches(JsonNode present, JsonNode wanted) {
        return present.path("enabled").equals(wanted.get("enabled"))
                && texts(present, "redirectUris").equals(texts(wanted, "redirectUris"))
                && wanted.get("attributes").properties().stream()
                        .allMatch(attribute -> attribute
                                .getValue()
                                .asString()
                                .equals(present.path("attributes")
                                        .path(attribute.getKey())
                                        .asString("")));
    }

    static Set<String> texts(JsonNode client, String field) {
        return client.path(field).valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static String authenticator(Client client) {
        return client.authentication() == Authentication.SECRET ? "client-secret" : "client-jwt";
    }

    private static void attributes(ObjectNode attributes, Client client, @Nullable String keys) {
        attributes
                .put(INTEGRATOR, "true")
                .put(ENGLISH_NAME, client.name().en())
                .put("pkce.code.challenge.method", "S256")
                .put("post.logout.redirect.uris", "+")
                .put("client.session.idle.timeout", "1800")
                .put("client.session.max.lifespan", "28800");
        // FAPI 2.0 §5.3.2.1 asks not to; a blank attribute is one that is to go.
        attributes.put(ROTATION, client.isSensitive() ? "" : "true");
        if (keys != null) {
            attributes.put("use.jwks.string", "true").put("jwks.string", keys);
        }
        if (client.isSensitive()) {
            attributes.put("require.pushed.authorization.requests", "true").put("dpop.bound.access.tokens", "true");
        }
    }

    /** Keycloak tells this service, which passes it on; blank, where nobody is to be told. */
    private static void told(ObjectNode attributes, Client client, @Nullable URI ear) {
        var told = ear != null && client.addresses().backchannelLogoutUri() != null;
        attributes
                .put("backchannel.logout.url", told ? ear + EndedSignIns.PATH + client.id() : "")
                .put("backchannel.logout.session.required", told ? "true" : "");
    }

    /** The page of consent shows it from our own address. */
    private static void logo(ObjectNode attributes, Client client, @Nullable URI publicUrl) {
        attributes.put("logoUri", publicUrl == null ? "" : publicUrl + ClientLogo.path(client.id()));
    }

    /** In the sandbox no items are named: all are open there. */
    private static void claims(ArrayNode mappers, Client client) {
        if (client.environment() == Environment.PRODUCTION) {
            var items = JSON.createArrayNode();
            client.items().forEach(item -> items.add(item.toString()));
            claim(mappers, "items", items.toString(), "JSON");
        }
        if (client.plan() != Plan.STARTER) {
            claim(mappers, "plan", client.plan().name(), "String");
        }
    }

    private static void claim(ArrayNode mappers, String name, String value, String type) {
        mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", "oidc-hardcoded-claim-mapper")
                .putObject("config")
                .put("claim.name", name)
                .put("claim.value", value)
                .put("jsonType.label", type)
                .put("access.token.claim", "true")
                .put("id.token.claim", "false")
                .put("userinfo.token.claim", "false")
                .put("introspection.token.claim", "true");
    }
}
