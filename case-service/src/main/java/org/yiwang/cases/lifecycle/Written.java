package org.yiwang.cases.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.keycloak.Actor;

/** What an action writes beside the trail, before it is linked there. */
record Written(
        Case before,
        Case after,
        List<CaseEvent> events,
        Scene scene,
        Actor actor,
        CaseService.Asked asked,
        @Nullable Notice notice) {

    /** A limit as it is now, with the due date its index keeps. */
    record Ledger(Limit limit, Limit.Due due) {}

    /** The limits that are touched. */
    List<Ledger> ledger() {
        List<Ledger> touched = new ArrayList<>();
        var reprojected = events.getFirst() instanceof CaseEvent.CaseReprojected;
        after.progress().limits().forEach((kind, limit) -> {
            var earlier = before.progress().limits().get(kind);
            if (!limit.equals(earlier) || reprojected && limit.isRunning()) {
                touched.add(new Ledger(limit, due(limit, earlier)));
            }
        });
        return touched;
    }

    /** Of a limit that did not run before and does not now this moment, as its index has to say something. */
    private Limit.Due due(Limit limit, @Nullable Limit earlier) {
        var calendar = scene.calendar();
        return limit.due(calendar)
                .or(() -> earlier == null ? Optional.empty() : earlier.due(calendar))
                .orElseGet(() -> new Limit.Due(scene.today(), scene.now(), scene.now(), false));
    }

    /** The obligations that are touched. */
    List<Obligation> owed() {
        var earlier = before.progress().marks().owed();
        return after.progress().marks().owed().stream()
                .filter(one -> !earlier.contains(one) || isFollowing(one))
                .toList();
    }

    private boolean isFollowing(Obligation owed) {
        return events.getFirst() instanceof CaseEvent.TimesReprojected times
                && times.isOf(Followed.Kind.OBLIGATION)
                && times.moved().stream().anyMatch(one -> one.time().number() == owed.number());
    }

    /** The visit that was asked for before and is not any more. */
    @Nullable
    Integer dropped() {
        var earlier = before.progress().marks().visits();
        return earlier.droppedBy(after.progress().marks().visits());
    }
}
