package org.yiwang.cases.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.Population;

/** Who reads: a citizen, or an official of the departments he handles cases in; what he may read {@link MayRead} says. */
public record Reader(Actor actor) {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final UUID[] NONE = {};
    private static final Duty[] HANDLING = {Duty.INTAKE, Duty.REVIEW, Duty.DECIDE, Duty.APPROVE, Duty.SUPERVISE};

    public UUID me() {
        return actor.person();
    }

    public boolean isOfficial() {
        return actor.population() == Population.OFFICIAL;
    }

    /** The person who reads his own cases and those he may act in; nobody if it is an official. */
    UUID citizen() {
        return isOfficial() ? NOBODY : me();
    }

    /** The departments in which this reader handles cases. */
    public UUID[] departments() {
        return isOfficial() ? actor.departmentsWith(HANDLING).toArray(NONE) : NONE;
    }

    /** The clerk who reads what he took in at a window; nobody if it is a citizen. */
    UUID clerk() {
        return isOfficial() ? me() : NOBODY;
    }

    /** The departments at whose windows this reader takes in. */
    UUID[] windows() {
        return isOfficial() ? actor.departmentsWith(Duty.INTAKE).toArray(NONE) : NONE;
    }

    /** Whether it is through the suite's own clients; to an integrator's one consents for oneself alone. */
    boolean direct() {
        return actor.grant() == null;
    }

    /** Whether it is a citizen who may do it for others too. */
    boolean forOthers() {
        return direct() && !isOfficial();
    }

    /** The integrator's client it is through, if it is. */
    public @Nullable String client() {
        return direct() ? null : actor.client();
    }

    /** Whether no items are named: through the suite's own clients, and in the sandbox. */
    boolean everyItem() {
        var grant = actor.grant();
        return grant == null || grant.items() == null;
    }

    /** The items an integrator's client was granted, where they are named. */
    UUID[] items() {
        var grant = actor.grant();
        var items = grant == null ? null : grant.items();
        return items == null ? NONE : items.toArray(NONE);
    }
}
