package org.yiwang.cases.people;

import java.util.UUID;
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
}
