package org.yiwang.cases.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.trail.Bell;
import org.yiwang.cases.trail.TrailEvent;
import org.yiwang.cases.vault.SealedText;
import org.yiwang.defaults.idempotency.IdempotencyKey;

/**
 * Everything one action writes, to be saved in one statement guarded by the version before.
 *
 * @param ledger the limits it touches
 * @param owed the obligations it touches
 */
record Change(
        Case before,
        Case after,
        Scene scene,
        List<Told> told,
        List<SealedText> texts,
        List<Written.Ledger> ledger,
        List<Obligation> owed,
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
    record Submitted(String itemName, String applicantName, String answers, List<Loaded.Given> materials) {}

    /** What a supplement changes in the side tables. */
    record Supplied(Map<String, UUID> materials, @Nullable String answers) {}

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
