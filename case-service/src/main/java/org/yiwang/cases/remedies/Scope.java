package org.yiwang.cases.remedies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.remedies.RemedyController.Standing;
import org.yiwang.cases.remedies.RemedyRepository.Linked;

/**
 * What stands for or against a remedy in a case.
 *
 * @param item by which it is filed, and {@code department} who decides on it; absent where it is not filed here
 * @param servedOn the day from which its time runs, if it does already
 */
record Scope(
        Contest.Kind kind,
        @Nullable UUID item,
        @Nullable UUID department,
        List<Linked> filed,
        Optional<LocalDate> servedOn,
        WorkingCalendar calendar) {

    /** Ended without a decision: it may be filed anew while there is time. */
    private static final Set<CaseStatus> UNDECIDED =
            Set.of(CaseStatus.NOT_ACCEPTED, CaseStatus.LAPSED, CaseStatus.WITHDRAWN);

    Standing standing(Instant now) {
        if (item == null) {
            return Standing.NOT_HERE;
        }
        if (filed.stream().anyMatch(one -> one.kind() == kind && !UNDECIDED.contains(one.status()))) {
            return Standing.FILED;
        }
        return until().filter(last -> WorkingCalendar.dayOf(now).isAfter(last)).isPresent()
                ? Standing.TOO_LATE
                : Standing.OPEN;
    }

    /** The last day; a complaint has none. */
    Optional<LocalDate> until() {
        return FilingTime.until(kind, servedOn, calendar);
    }

    Contest contest(UUID of) {
        return new Contest(kind, of, until().map(WorkingCalendar::endOf).orElse(null));
    }
}
