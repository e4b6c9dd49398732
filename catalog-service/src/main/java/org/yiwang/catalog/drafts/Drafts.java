package org.yiwang.catalog.drafts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a draft: the one mover, which reads {@link DraftAction}. */
final class Drafts {

    private Drafts() {}

    /** What this person may do now. */
    static List<DraftAction> allowed(Draft draft, UUID reader) {
        return DraftAction.from(draft.state()).stream()
                .filter(action ->
                        !action.takesSecondPerson() || !draft.editors().contains(reader))
                .filter(action -> action != DraftAction.WRITE || draft.kind() == Draft.Kind.CHANGE)
                .toList();
    }

    /** The draft after an action other than writing; {@code publishAt} makes an approval take effect later. */
    static Draft acted(DraftAction action, Draft draft, UUID actor, @Nullable Instant publishAt, Instant now) {
        require(action, draft, actor);
        if (action != DraftAction.APPROVE || publishAt == null) {
            return draft.in(action.to(), null, now);
        }
        if (!publishAt.isAfter(now)) {
            throw DraftRefused.inThePast();
        }
        return draft.in(DraftState.SCHEDULED, publishAt, now);
    }

    /** Throws 409 unless this person may do this now. */
    static void require(DraftAction action, Draft draft, UUID actor) {
        if (!action.leadsFrom(draft.state())) {
            throw DraftRefused.notAllowed(action, draft, allowed(draft, actor));
        }
        if (action.takesSecondPerson() && draft.editors().contains(actor)) {
            throw DraftRefused.secondPersonNeeded();
        }
    }
}
