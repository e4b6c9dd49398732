package org.yiwang.cases.tracking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.lifecycle.CaseState.LimitState;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.defaults.http.Language;

/**
 * What anybody reads who knows a case's number and code: where it stands and until when, nothing of whose it is.
 *
 * @param words the state as a citizen would say it
 * @param dueOn the next day on which something is due, while a limit runs
 */
record Tracked(
        String number,
        CaseStatus status,
        String words,
        @Nullable LocalDate dueOn,
        boolean provisional) {

    static Tracked of(Case cased, WorkingCalendar calendar, Instant now, Language language) {
        var state = CaseState.of(cased, Set.of(), Set.of(), calendar, now);
        var next = state.limits().stream()
                .filter(limit -> limit.dueOn() != null && !state.status().isEnd())
                .min(Comparator.comparing(limit -> Objects.requireNonNull(limit.dueOn())));
        return new Tracked(
                Objects.requireNonNull(state.number()),
                state.status(),
                language.of(StateWords.of(state.status())),
                next.map(LimitState::dueOn).orElse(null),
                next.map(LimitState::provisional).orElse(false));
    }
}
