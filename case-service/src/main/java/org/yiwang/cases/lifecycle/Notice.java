package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.trail.TrailEvent;

/**
 * A notice given together with the event that calls for it; its paper is made afterwards.
 *
 * @param number the running number within the case
 * @param event the number of the event, and {@code fact} the id under which other services are told of it
 * @param dueOn the last day of the limit as it was when the notice was given; absent where it counts from its service
 */
record Notice(
        int number,
        NoticeKind kind,
        int event,
        UUID fact,
        @Nullable LimitKind limit,
        @Nullable LocalDate dueOn) {

    private record Told(LimitKind limit, @Nullable LocalDate dueOn) {}

    /** The notice these events call for, which is one at most. */
    static @Nullable Notice of(
            Case before, Progress after, List<CaseEvent> events, List<TrailEvent> trail, Scene scene) {
        for (int i = 0; i < events.size(); i++) {
            var kind = NoticeKind.of(events.get(i));
            if (kind.isPresent()) {
                return given(before.notices() + 1, kind.get(), trail.get(i), after, scene);
            }
        }
        return null;
    }

    private static Notice given(int number, NoticeKind kind, TrailEvent event, Progress after, Scene scene) {
        var told = kind.limits().stream()
                .flatMap(limit -> told(limit, after, scene).stream())
                .findFirst();
        return new Notice(
                number,
                kind,
                event.sequence(),
                event.id(),
                told.map(Told::limit).orElse(null),
                told.map(Told::dueOn).orElse(null));
    }

    private static Optional<Told> told(LimitKind kind, Progress after, Scene scene) {
        return Optional.ofNullable(after.limit(kind))
                .filter(limit -> limit.isRunning() || limit.awaitsService())
                .map(limit -> new Told(kind, limit.lastDay(scene.calendar()).orElse(null)));
    }

    /** Its number if it was given with this event. */
    @Nullable
    static Integer numberOf(@Nullable Notice notice, TrailEvent event) {
        return notice != null && notice.event() == event.sequence() ? notice.number() : null;
    }
}
