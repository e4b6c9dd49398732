package org.yiwang.identity.clients;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.clients.Client.Authentication;
import org.yiwang.identity.clients.Client.Plan;
import org.yiwang.identity.clients.Client.State;
import org.yiwang.identity.clients.Clients.Reader;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client as its owner or an approver sees it.
 *
 * @param id its {@code client_id} (RFC 6749 §2.2)
 * @param ready whether Keycloak knows it as it is described here
 * @param profile what its sign-in has to be: RFC 9700, or FAPI 2.0 with PAR, private_key_jwt and DPoP
 */
record ClientView(
        UUID id,
        Environment environment,
        String name,
        NewClient.Organisation organisation,
        String purpose,
        Authentication authentication,
        @Nullable KeySet keys,
        List<String> redirectUris,
        List<Scope> scopes,
        List<UUID> items,
        Plan plan,
        State state,
        boolean ready,
        Profile profile,
        List<ClientStep> history,
        List<ClientLink> actions) {

    enum Profile {
        RFC_9700,
        FAPI_2
    }

    /** What this reader may do now. */
    record ClientLink(String name, String url, String method, List<String> needs) {}

    static ClientView of(Client client, boolean ready, List<ClientStep> history, Reader reader) {
        var keys = client.keys();
        return new ClientView(
                client.id(),
                client.environment(),
                client.name(),
                new NewClient.Organisation(client.organisation(), client.organisationCode()),
                client.purpose(),
                client.authentication(),
                keys == null ? null : JsonMapper.shared().readValue(keys, KeySet.class),
                client.redirectUris(),
                client.scopes().stream().sorted().toList(),
                client.items(),
                client.plan(),
                client.state(),
                ready,
                client.isSensitive() ? Profile.FAPI_2 : Profile.RFC_9700,
                history,
                links(client, reader));
    }

    private static List<ClientLink> links(Client client, Reader reader) {
        var place = "/v1/clients/" + client.id() + "/";
        var actions = Clients.allowed(client, reader).stream()
                .map(action -> new ClientLink(action.name(), place + action.path(), "POST", action.needs()));
        return Stream.concat(actions, changes(client, reader, place)).toList();
    }

    private static Stream<ClientLink> changes(Client client, Reader reader, String place) {
        if (!client.isInForce() || !client.owner().equals(reader.person())) {
            return Stream.empty();
        }
        var credentials = client.authentication() == Authentication.SECRET
                ? new ClientLink("CHANGE_SECRET", place + "secret", "POST", List.of())
                : new ClientLink("CHANGE_KEYS", place + "keys", "PUT", List.of("keys"));
        return client.environment() == Environment.SANDBOX
                ? Stream.of(
                        credentials,
                        new ClientLink("CHANGE_REDIRECT_URIS", place + "redirect-uris", "PUT", List.of("redirectUris")))
                : Stream.of(credentials);
    }
}
