package org.yiwang.identity.clients;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done to a client, by whom, when and why. */
public record ClientStep(
        What what, UUID by, Instant at, @Nullable String reason) {

    /** What it was. */
    public enum What {
        REGISTERED,
        REQUESTED,
        APPROVED,
        REFUSED,
        SUSPENDED,
        REINSTATED,
        CLOSED,
        KEYS_CHANGED,
        REDIRECT_URIS_CHANGED,
        SECRET_CHANGED,
        FORMER_SECRET_ENDED,
        CHANGE_REQUESTED,
        CHANGE_WITHDRAWN,
        CHANGE_APPROVED,
        CHANGE_REFUSED;

        static What of(ClientAction action) {
            return switch (action) {
                case APPROVE -> APPROVED;
                case REFUSE -> REFUSED;
                case SUSPEND -> SUSPENDED;
                case REINSTATE -> REINSTATED;
                case CLOSE -> CLOSED;
            };
        }
    }
}
