package org.yiwang.identity.clients;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.identity.clients.Client.Authentication;
import org.yiwang.identity.clients.Client.Plan;
import org.yiwang.identity.clients.Client.State;
import org.yiwang.keycloak.Actor;

/** Decides what becomes of a client; pure. */
final class Clients {

    private Clients() {}

    /**
     * Who asks: for the owner's own clients, and for all if an {@code INTEGRATION} post is held now by the database.
     *
     * @param same the accounts of the same human, this one included
     */
    record Reader(UUID person, Set<UUID> same, boolean approves, boolean test) {

        Reader {
            same = Set.copyOf(same);
        }
    }

    static Client registered(NewClient wanted, Set<UUID> known, Actor owner) {
        var faults = wanted.faults(known);
        if (!faults.isEmpty()) {
            throw ClientRefused.fields(faults);
        }
        var keys = wanted.keys();
        var plan = wanted.plan();
        return new Client(
                UuidCreator.getTimeOrderedEpochFast(),
                wanted.environment(),
                wanted.name().stripped(),
                wanted.organisation().name().strip(),
                wanted.organisation().code(),
                wanted.purpose().strip(),
                owner.person(),
                owner.test(),
                wanted.authentication(),
                keys == null ? null : keys.accepted().orElseThrow(),
                wanted.redirectUris().stream().distinct().toList(),
                wanted.scopes(),
                wanted.wantedItems().stream().distinct().toList(),
                plan == null ? Plan.STARTER : plan,
                Addresses.NONE,
                wanted.environment() == Environment.SANDBOX ? State.IN_FORCE : State.REQUESTED,
                null,
                1);
    }

    static Client acted(ClientAction action, Client client, Reader reader) {
        requireRole(action, client, reader);
        if (!action.leadsFrom(client.state())) {
            throw ClientRefused.notAllowed(action, client);
        }
        return client.in(action.to());
    }

    /** What a reader may do now. */
    static List<ClientAction> allowed(Client client, Reader reader) {
        return ClientAction.from(client.state()).stream()
                .filter(action -> action.isByOwner() ? owns(client, reader) : judges(client, reader))
                .toList();
    }

    /** New keys beside or instead of the old ones; what they are exchanged for is the owner's business alone. */
    static Client rekeyed(KeySet keys, Client client, Reader reader) {
        requireOwner(client, reader);
        if (client.authentication() != Authentication.KEYS) {
            throw ClientRefused.otherAuthentication();
        }
        if (client.addresses().jwksUri() != null) {
            throw ClientRefused.keysAtAddress();
        }
        return client.with(keys.accepted()
                .orElseThrow(() -> ClientRefused.fields(List.of(new FieldError("/keys", "public-keys")))));
    }

    /** Addresses were approved with the client; only those of the sandbox are changed freely. */
    static Client readdressed(List<String> redirectUris, Client client, Reader reader) {
        requireOwner(client, reader);
        if (client.environment() != Environment.SANDBOX) {
            throw ClientRefused.approvedAddresses();
        }
        var faults = NewClient.redirectFaults(redirectUris, client.environment());
        if (!faults.isEmpty()) {
            throw ClientRefused.fields(faults);
        }
        return client.with(redirectUris.stream().distinct().toList());
    }

    static Client secretChanged(Client client, Reader reader) {
        requireOwner(client, reader);
        if (client.authentication() != Authentication.SECRET) {
            throw ClientRefused.otherAuthentication();
        }
        return client.in(client.state());
    }

    /** Asks for something else than was approved; what was approved stays in force until that is judged. */
    static Client wanting(Change change, Set<UUID> known, boolean local, Client client, Reader reader) {
        requireOwner(client, reader);
        if (client.environment() != Environment.PRODUCTION) {
            throw ClientRefused.onlyInProduction();
        }
        var faults = change.faults(client.authentication(), known, local);
        if (!faults.isEmpty()) {
            throw ClientRefused.fields(faults);
        }
        return client.wanting(change);
    }

    /** Asks for it no more. */
    static Client unwanting(Client client, Reader reader) {
        requireOwner(client, reader);
        if (client.wanted() == null) {
            throw ClientRefused.nothingWanted();
        }
        return client.wanting(null);
    }

    /** Judges what is asked for beside what was approved. */
    static Client changeJudged(boolean approved, Client client, Reader reader) {
        requireRole(ClientAction.APPROVE, client, reader);
        var change = client.wanted();
        if (change == null || !client.isInForce()) {
            throw ClientRefused.nothingWanted();
        }
        return approved ? client.granted(change) : client.wanting(null);
    }

    /** Whether a reader may judge a change that is asked for. */
    static boolean mayJudgeChange(Client client, Reader reader) {
        return client.wanted() != null && client.isInForce() && judges(client, reader);
    }

    private static void requireRole(ClientAction action, Client client, Reader reader) {
        if (!action.isByOwner() && reader.approves() && reader.same().contains(client.owner())) {
            throw ClientRefused.own();
        }
        if (action.isByOwner() ? !owns(client, reader) : !judges(client, reader)) {
            throw ClientRefused.notFound();
        }
    }

    private static void requireOwner(Client client, Reader reader) {
        if (!owns(client, reader)) {
            throw ClientRefused.notFound();
        }
        if (!client.isInForce()) {
            throw ClientRefused.notInForce();
        }
    }

    private static boolean owns(Client client, Reader reader) {
        return Objects.equals(client.owner(), reader.person());
    }

    private static boolean judges(Client client, Reader reader) {
        return reader.approves() && !reader.same().contains(client.owner());
    }
}
