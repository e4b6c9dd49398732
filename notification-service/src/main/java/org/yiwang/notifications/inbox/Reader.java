package org.yiwang.notifications.inbox;

import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Population;

/**
 * Whose inbox is read: every query is bound to it; a sandbox client sees test messages only. A citizen reads what came
 * to a citizen, an official what came to him by right of a post in a department, as long as he holds one there.
 */
public record Reader(UUID person, boolean test, boolean official, Set<UUID> departments) {

    /** The condition on a row {@code m} of messages. */
    static final String AT_HIS_PLACE =
            "case when m.department is null then not :official else m.department = any(:departments) end";

    public static Reader of(Actor actor) {
        var official = actor.population() == Population.OFFICIAL;
        return new Reader(actor.person(), actor.test(), official, official ? actor.departments() : Set.of());
    }

    /** Binds what {@link MessageRows#MINE} asks of the reader. */
    GenericExecuteSpec bind(GenericExecuteSpec statement) {
        return statement
                .bind("person", person)
                .bind("test", test)
                .bind("official", official)
                .bind("departments", departments.toArray(UUID[]::new));
    }
}
