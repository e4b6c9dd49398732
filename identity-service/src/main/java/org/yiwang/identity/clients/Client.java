package org.yiwang.identity.clients;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An integrator's OAuth client; its id is the {@code client_id}.
 *
 * @param organisation on whose behalf it was registered, as the owner says; {@code organisationCode} its credit code
 * @param keys public keys as a JWK set (RFC 7517), for {@link Authentication#KEYS}
 * @param items the service items it may deal with; none in the sandbox, where it may deal with all
 * @param addresses places of the integrator's own network, approved like the rest
 * @param wanted what was asked for after the approval and nobody has judged yet
 */
public record Client(
        UUID id,
        Environment environment,
        ClientName name,
        String organisation,
        String organisationCode,
        String purpose,
        UUID owner,
        boolean test,
        Authentication authentication,
        @Nullable String keys,
        List<String> redirectUris,
        Set<Scope> scopes,
        List<UUID> items,
        Plan plan,
        Addresses addresses,
        State state,
        @Nullable Change wanted,
        long version) {

    public Client {
        redirectUris = List.copyOf(redirectUris);
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
        items = List.copyOf(items);
    }

    /** How it shows who it is at the token endpoint: {@code client_secret_basic}, or {@code private_key_jwt}. */
    public enum Authentication {
        SECRET,
        KEYS
    }

    /** How many requests a minute it may send for one person. */
    public enum Plan {
        STARTER,
        STANDARD,
        LARGE
    }

    /** Whether people can sign in through it; only in force. */
    public enum State {
        REQUESTED,
        IN_FORCE,
        REFUSED,
        SUSPENDED,
        CLOSED
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    /** Whether it was let in once and is not any more, so that what was issued to it has to end. */
    public boolean isShutOut() {
        return state == State.SUSPENDED || state == State.CLOSED;
    }

    public boolean isSensitive() {
        return scopes.stream().anyMatch(Scope::isSensitive);
    }

    Client in(State next) {
        return changed(next, keys, grant(), wanted);
    }

    Client with(String newKeys) {
        return changed(state, newKeys, grant(), wanted);
    }

    Client with(List<String> newRedirectUris) {
        return changed(state, keys, new Change(newRedirectUris, scopes, items, plan, addresses), wanted);
    }

    Client wanting(@Nullable Change change) {
        return changed(state, keys, grant(), change);
    }

    Client granted(Change change) {
        return changed(state, keys, change, null);
    }

    private Change grant() {
        return new Change(redirectUris, scopes, items, plan, addresses);
    }

    private Client changed(State next, @Nullable String nextKeys, Change grant, @Nullable Change nextWanted) {
        return new Client(
                id,
                environment,
                name,
                organisation,
                organisationCode,
                purpose,
                owner,
                test,
                authentication,
                nextKeys,
                grant.redirectUris(),
                grant.scopes(),
                grant.items(),
                grant.plan(),
                grant.addresses(),
                next,
                nextWanted,
                version + 1);
    }
}
