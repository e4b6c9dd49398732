package org.yiwang.cases.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.trail.Bell;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.defaults.idempotency.IdempotencyKey;

/** Everything one action writes, to be saved in one statement guarded by the version before. */
record Change(
        Case before,
        Case after,
        Scene scene,
        List<Told> told,
        List<SealedText> texts,
        IdempotencyKey key,
        @Nullable Submitted submitted,
        @Nullable Supplied supplied,
        @Nullable CaseEvent opinion,
        @Nullable Notice notice,
        CaseEvent.@Nullable NoticeServed service,
        Alert.@Nullable Raised alert,
        @Nullable CaseEvent visit) {

    /** An event of the trail and the fact other services are told of it. */
    record Told(TrailEvent event, String type, CaseFact fact) {}

    /** What a submission adds to the side tables. */
    record Submitted(String itemName, String applicantName, String answers) {}

    /** What a supplement changes in the side tables. */
    record Supplied(Map<String, UUID> materials, @Nullable String answers) {}

    record Ledger(Limit limit, Limit.Due due) {}

    /** The obligations this change touches. */
    List<Obligation> owed() {
        var earlier = before.progress().marks().owed();
        return after.progress().marks().owed().stream()
                .filter(one -> !earlier.contains(one) || isFollowing(one))
                .toList();
    }

    /** The limits this change touches, each with the due date its index keeps. */
    List<Ledger> ledger() {
        List<Ledger> touched = new ArrayList<>();
        after.progress().limits().forEach((kind, limit) -> {
            var earlier = before.progress().limits().get(kind);
            if (!limit.equals(earlier) || isReprojected() && limit.isRunning()) {
                var due = limit.due(calendar()).or(() -> earlier == null ? Optional.empty() : earlier.due(calendar()));
                touched.add(new Ledger(limit, due.orElseGet(this::atOnce)));
            }
        });
        return touched;
    }

    /** Of a limit that did not run before and does not now, as its index has to say something. */
    private Limit.Due atOnce() {
        return new Limit.Due(scene.today(), scene.now(), scene.now(), false);
    }

    private boolean isReprojected() {
        return told.stream().anyMatch(one -> one.type().equals("org.yiwang.case.reprojected.v1"));
    }

    private boolean isFollowing(Obligation owed) {
        var key = Followed.key(Followed.Kind.OBLIGATION, owed.number());
        return told.stream().anyMatch(one -> one.event().data().containsKey(key));
    }

    /** When the first of the running limits turns yellow, and when it passes. */
    List<Limit.Due> running() {
        return Stream.concat(
                        after.progress().limits().values().stream().flatMap(limit -> limit.due(calendar()).stream()),
                        after.progress().marks().owed().stream()
                                .filter(Obligation::isOpen)
                                .flatMap(owed -> owed.due(calendar()).stream()))
                .toList();
    }

    /** For the desks of the case's department, of the one it had before, and of those whose opinion is asked or was until now. */
    Bell.Ring ring() {
        var departments = new HashSet<>(told.getFirst().fact().asked());
        departments.add(before.department());
        departments.add(after.department());
        return new Bell.Ring(after.id(), departments, after.origin().test());
    }

    UUID root() {
        return after.root();
    }

    private WorkingCalendar calendar() {
        return scene.calendar();
    }
}
