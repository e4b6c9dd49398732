package org.yiwang.identity.mandates;

import static org.yiwang.identity.mandates.Mandate.State.IN_FORCE;
import static org.yiwang.identity.mandates.Mandate.State.OFFERED;
import static org.yiwang.identity.mandates.Mandate.State.REFUSED;
import static org.yiwang.identity.mandates.Mandate.State.REVOKED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.identity.mandates.Mandate.State;

/** What can be done to a mandate: its path, to which state, and from which states either side may do it. */
enum MandateAction {
    ACCEPT("acceptance", IN_FORCE, Map.of(Side.AGENT, EnumSet.of(OFFERED))),
    REFUSE("refusal", REFUSED, Map.of(Side.AGENT, EnumSet.of(OFFERED))),
    REVOKE(
            "revocation",
            REVOKED,
            Map.of(Side.GRANTOR, EnumSet.of(OFFERED, IN_FORCE), Side.AGENT, EnumSet.of(IN_FORCE)));

    private final String path;
    private final State to;
    private final Map<Side, EnumSet<State>> from;

    MandateAction(String path, State to, Map<Side, EnumSet<State>> from) {
        this.path = path;
        this.to = to;
        this.from = from;
    }

    String path() {
        return path;
    }

    State to() {
        return to;
    }

    boolean isFor(Side side) {
        return from.containsKey(side);
    }

    boolean leadsFrom(State state, Side side) {
        return states(side).contains(state);
    }

    static List<MandateAction> from(State state, Side side) {
        return Arrays.stream(values())
                .filter(action -> action.leadsFrom(state, side))
                .toList();
    }

    private Set<State> states(Side side) {
        return from.getOrDefault(side, EnumSet.noneOf(State.class));
    }
}
