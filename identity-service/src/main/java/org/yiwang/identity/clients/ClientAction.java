package org.yiwang.identity.clients;

import static org.yiwang.identity.clients.Client.State.CLOSED;
import static org.yiwang.identity.clients.Client.State.IN_FORCE;
import static org.yiwang.identity.clients.Client.State.REFUSED;
import static org.yiwang.identity.clients.Client.State.REQUESTED;
import static org.yiwang.identity.clients.Client.State.SUSPENDED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yiwang.identity.clients.Client.State;

/** What can be done to a client: its path, from which states, to which, and whether its owner does it. */
enum ClientAction {
    APPROVE("approval", false, EnumSet.of(REQUESTED), IN_FORCE, false),
    REFUSE("refusal", true, EnumSet.of(REQUESTED), REFUSED, false),
    SUSPEND("suspension", true, EnumSet.of(IN_FORCE), SUSPENDED, false),
    REINSTATE("reinstatement", false, EnumSet.of(SUSPENDED), IN_FORCE, false),
    CLOSE("closure", false, EnumSet.of(REQUESTED, IN_FORCE, SUSPENDED), CLOSED, true);

    private final String path;
    private final boolean explained;
    private final Set<State> from;
    private final State to;
    private final boolean byOwner;

    ClientAction(String path, boolean explained, Set<State> from, State to, boolean byOwner) {
        this.path = path;
        this.explained = explained;
        this.from = from;
        this.to = to;
        this.byOwner = byOwner;
    }

    String path() {
        return path;
    }

    List<String> needs() {
        return explained ? List.of("reason") : List.of();
    }

    State to() {
        return to;
    }

    boolean leadsFrom(State state) {
        return from.contains(state);
    }

    boolean isByOwner() {
        return byOwner;
    }

    static List<ClientAction> from(State state) {
        return Arrays.stream(values()).filter(action -> action.leadsFrom(state)).toList();
    }
}
