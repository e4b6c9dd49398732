package org.yiwang.catalog.drafts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Actor;

/** What was done to a draft, by whom, when and why; the clock publishes without a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftStep(
        What what,
        @Nullable UUID by,
        @Nullable String name,
        Instant at,
        @Nullable String reason) {

    /** What it was. */
    enum What {
        OPENED,
        WRITTEN,
        RENEWED,
        REVIEW_REQUESTED,
        WITHDRAWN,
        REFUSED,
        SCHEDULED,
        PUBLISHED,
        OUTDATED,
        DISCARDED;

        static What of(DraftAction action, DraftState state) {
            return switch (action) {
                case WRITE -> WRITTEN;
                case RENEW -> RENEWED;
                case REQUEST_REVIEW -> REVIEW_REQUESTED;
                case WITHDRAW -> WITHDRAWN;
                case REFUSE -> REFUSED;
                case APPROVE -> state == DraftState.SCHEDULED ? SCHEDULED : PUBLISHED;
                case DISCARD -> DISCARDED;
            };
        }
    }

    static DraftStep by(Actor actor, What what, Instant at, @Nullable String reason) {
        return new DraftStep(what, actor.person(), actor.name(), at, reason);
    }

    static DraftStep byClock(What what, Instant at) {
        return new DraftStep(what, null, null, at, null);
    }
}
