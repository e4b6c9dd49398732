package org.yiwang.cases.remedies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseAction;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;

/** From when on remedies run, and until when. */
final class FilingTime {

    /** Days for reconsideration after service (Administrative Reconsideration Law, Art. 20). */
    private static final int APPEAL_DAYS = 60;

    /** Months for going to court after service (Administrative Litigation Law, Art. 46). */
    private static final int COURT_MONTHS = 6;

    /** Days for going to court after service of what became of a reconsideration (Art. 45). */
    private static final int RECONSIDERED_DAYS = 15;

    private FilingTime() {}

    /** An event of the contested case. */
    record Happened(String action, Instant at) {}

    /**
     * The day of service: that on which the notice of the decision or non-acceptance was served, else the delivery's;
     * none as long as nothing was served.
     */
    static Optional<LocalDate> servedOn(List<Happened> events, Optional<LocalDate> notice) {
        return notice.or(() -> events.stream()
                .filter(event -> event.action().equals(CaseAction.DELIVER.name()))
                .map(Happened::at)
                .max(Comparator.naturalOrder())
                .map(WorkingCalendar::dayOf));
    }

    /** The last day for a remedy; a complaint has none, and nothing ends before service. */
    static Optional<LocalDate> until(Contest.Kind kind, Optional<LocalDate> servedOn, WorkingCalendar calendar) {
        return kind == Contest.Kind.APPEAL ? servedOn.map(day -> appealUntil(day, calendar)) : Optional.empty();
    }

    /** The last day for reconsideration; where it is a day off, the next working day. */
    static LocalDate appealUntil(LocalDate servedOn, WorkingCalendar calendar) {
        return calendar.rolled(servedOn.plusDays(APPEAL_DAYS));
    }

    static LocalDate courtUntil(LocalDate servedOn, WorkingCalendar calendar) {
        return calendar.rolled(servedOn.plusMonths(COURT_MONTHS));
    }

    /** Against what became of a case in this state; an answer to a complaint is no decision to go to court about. */
    static Optional<LocalDate> courtUntil(
            LocalDate servedOn, @Nullable Contest contest, CaseStatus status, WorkingCalendar calendar) {
        return switch (contest == null ? null : contest.kind()) {
            case null -> Optional.of(courtUntil(servedOn, calendar));
            case APPEAL -> Optional.of(calendar.rolled(servedOn.plusDays(RECONSIDERED_DAYS)));
            case COMPLAINT ->
                status == CaseStatus.NOT_ACCEPTED ? Optional.of(courtUntil(servedOn, calendar)) : Optional.empty();
        };
    }
}
