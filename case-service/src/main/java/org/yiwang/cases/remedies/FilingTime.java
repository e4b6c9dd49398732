package org.yiwang.cases.remedies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseAction;

/** From when on remedies run, and until when. */
final class FilingTime {

    /** Days for reconsideration after service (Administrative Reconsideration Law, Art. 20). */
    private static final int APPEAL_DAYS = 60;

    /** Months for going to court after service (Administrative Litigation Law, Art. 46). */
    private static final int COURT_MONTHS = 6;

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

    /** The last day for reconsideration; where it is a day off, the next working day. */
    static LocalDate appealUntil(LocalDate servedOn, WorkingCalendar calendar) {
        return calendar.rolled(servedOn.plusDays(APPEAL_DAYS));
    }

    static LocalDate courtUntil(LocalDate servedOn, WorkingCalendar calendar) {
        return calendar.rolled(servedOn.plusMonths(COURT_MONTHS));
    }
}
