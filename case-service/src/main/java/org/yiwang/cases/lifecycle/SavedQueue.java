package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.items.Regions;

/** The values of {@link SaveStatement} for what becomes of a case's place in the queues. */
final class SavedQueue {

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private SavedQueue() {}

    static SaveStatement.Queue of(Change change) {
        if (change.submitted() != null) {
            return SaveStatement.Queue.ENTER;
        }
        if (change.after().status().isEnd()) {
            return SaveStatement.Queue.LEAVE;
        }
        return leavesUnanswered(change) ? SaveStatement.Queue.MOVE_ALONE : SaveStatement.Queue.MOVE;
    }

    /** Whether opinions were waited for that the case, approved tacitly, does not need any more. */
    private static boolean leavesUnanswered(Change change) {
        return !change.before().progress().opinions().isEmpty()
                && !change.after().status().awaitsOpinions();
    }

    static Bound bound(Bound statement, Change change, SaveStatement.Queue queue) {
        if (queue == SaveStatement.Queue.LEAVE) {
            return statement.bind("departments", departments(change));
        }
        var bound = queue == SaveStatement.Queue.ENTER
                ? statement
                : statement.bind("departmentBefore", change.before().department());
        if (queue == SaveStatement.Queue.MOVE_ALONE) {
            bound = bound.bind("unasked", asked(change).toArray(UUID[]::new));
        }
        bound = bound.bind("yellowAt", first(change, Limit.Due::yellowAt)).bind("dueAt", first(change, Limit.Due::at));
        return change.submitted() == null ? bound : entered(bound, change, change.submitted());
    }

    /** The first of the running limits; a case of which none runs comes last. */
    private static Instant first(Change change, Function<Limit.Due, Instant> when) {
        return change.running().stream().map(when).min(Instant::compareTo).orElse(NEVER);
    }

    private static Bound entered(Bound statement, Change change, Change.Submitted submitted) {
        var origin = change.after().origin();
        return statement
                .bind("regionPrefix", Regions.prefix(origin.region()))
                .bind("test", origin.test())
                .bind("item", origin.item())
                .bind("itemVersion", origin.itemVersion())
                .bind("itemName", submitted.itemName())
                .bind("applicantName", submitted.applicantName())
                .bind("answers", submitted.answers());
    }

    /** The case's own department and those that were asked for an opinion. */
    private static UUID[] departments(Change change) {
        return Stream.concat(Stream.of(change.after().department()), asked(change))
                .toArray(UUID[]::new);
    }

    private static Stream<UUID> asked(Change change) {
        return change.before().progress().opinions().stream().map(OpenOpinion::department);
    }
}
