package org.yiwang.notifications.inbox;

import java.util.UUID;
import org.yiwang.keycloak.Actor;

/** Whose inbox is read: every query is bound to it; a sandbox client sees test messages only. */
public record Reader(UUID person, boolean test) {

    public static Reader of(Actor actor) {
        return new Reader(actor.person(), actor.test());
    }
}
