package org.yiwang.identity.clients;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * @param logo what became of the logo that was approved; null if none was
 * @param formerSecretUntil until when the secret before the present one is accepted too; told where there is a history
 * @param ready whether Keycloak knows it as it is described here
 * @param profile what its sign-in has to be: RFC 9700, or FAPI 2.0 with PAR, private_key_jwt and DPoP
 */
record ClientView(
        UUID id,
        Environment environment,
        ClientName name,
        Owner owner,
        NewClient.Organisation organisation,
        String purpose,
        Authentication authentication,
        @Nullable KeySet keys,
        List<String> redirectUris,
        List<Scope> scopes,
        List<ItemName> items,
        Plan plan,
        Addresses addresses,
        @Nullable ClientLogo logo,
        @Nullable Instant formerSecretUntil,
        State state,
        @Nullable WantedView wanted,
        boolean ready,
        Profile profile,
        List<Done> history,
        List<ClientLink> actions) {

    enum Profile {
        RFC_9700,
        FAPI_2
    }

    /** Who registered it; {@code name} is absent if never told. */
    record Owner(UUID id, @Nullable String name) {}

    /** An item by its name in the reader's language. */
    record ItemName(UUID id, @Nullable String name) {}

    /** What is asked for instead of what was approved. */
    record WantedView(
            List<String> redirectUris, List<Scope> scopes, List<ItemName> items, Plan plan, Addresses addresses) {}

    /** What was done to it, by whom, when and why. */
    record Done(
            ClientStep.What what,
            UUID by,
            @Nullable String name,
            Instant at,
            @Nullable String reason) {}

    /** How people and items are called. */
    record Names(Map<UUID, String> people, Map<UUID, String> items) {}

    /** What this reader may do now. */
    record ClientLink(String name, String url, String method, List<String> needs) {}

    static ClientView of(
            ClientRepository.Found found, List<ClientStep> history, Names names, Reader reader, Instant now) {
        var client = found.client();
        var former = FormerSecret.until(history, now).orElse(null);
        var keys = client.keys();
        return new ClientView(
                client.id(),
                client.environment(),
                client.name(),
                new Owner(client.owner(), names.people().get(client.owner())),
                new NewClient.Organisation(client.organisation(), client.organisationCode()),
                client.purpose(),
                client.authentication(),
                keys == null ? null : JsonMapper.shared().readValue(keys, KeySet.class),
                client.redirectUris(),
                client.scopes().stream().sorted().toList(),
                named(client.items(), names),
                client.plan(),
                client.addresses(),
                found.logo(),
                former,
                client.state(),
                wanted(client.wanted(), names),
                found.ready(),
                client.isSensitive() ? Profile.FAPI_2 : Profile.RFC_9700,
                history.stream().map(step -> done(step, names)).toList(),
                links(client, former != null, reader));
    }

    private static List<ItemName> named(List<UUID> items, Names names) {
        return items.stream()
                .map(item -> new ItemName(item, names.items().get(item)))
                .toList();
    }

    private static @Nullable WantedView wanted(@Nullable Change wanted, Names names) {
        return wanted == null
                ? null
                : new WantedView(
                        wanted.redirectUris(),
                        wanted.scopes().stream().sorted().toList(),
                        named(wanted.items(), names),
                        wanted.plan(),
                        wanted.addresses());
    }

    private static Done done(ClientStep step, Names names) {
        return new Done(step.what(), step.by(), names.people().get(step.by()), step.at(), step.reason());
    }

    private static List<ClientLink> links(Client client, boolean former, Reader reader) {
        var place = "/v1/clients/" + client.id() + "/";
        var actions = Clients.allowed(client, reader).stream()
                .map(action -> new ClientLink(action.name(), place + action.path(), "POST", action.needs()));
        return Stream.of(actions, judgements(client, reader, place), changes(client, former, reader, place))
                .flatMap(links -> links)
                .toList();
    }

    private static Stream<ClientLink> judgements(Client client, Reader reader, String place) {
        return Clients.mayJudgeChange(client, reader)
                ? Stream.of(
                        new ClientLink("APPROVE_CHANGE", place + "change-approval", "POST", List.of()),
                        new ClientLink("REFUSE_CHANGE", place + "change-refusal", "POST", List.of("reason")))
                : Stream.empty();
    }

    private static Stream<ClientLink> changes(Client client, boolean former, Reader reader, String place) {
        Stream.Builder<ClientLink> links = Stream.builder();
        if (!client.isInForce() || !client.owner().equals(reader.person())) {
            return links.build();
        }
        links.add(
                client.authentication() == Authentication.SECRET
                        ? new ClientLink("CHANGE_SECRET", place + "secret", "POST", List.of())
                        : new ClientLink("CHANGE_KEYS", place + "keys", "PUT", List.of("keys")));
        if (former) {
            links.add(new ClientLink("END_FORMER_SECRET", place + "former-secret", "DELETE", List.of()));
        }
        if (client.wanted() != null) {
            links.add(new ClientLink("WITHDRAW_CHANGE", place + "change", "DELETE", List.of()));
        }
        links.add(
                client.environment() == Environment.SANDBOX
                        ? new ClientLink(
                                "CHANGE_REDIRECT_URIS", place + "redirect-uris", "PUT", List.of("redirectUris"))
                        : new ClientLink(
                                "ASK_CHANGE",
                                place + "change",
                                "PUT",
                                List.of("redirectUris", "scopes", "items", "plan", "addresses")));
        return links.build();
    }
}
