package org.yiwang.cases.remedies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseAction;

/** From when on remedies run, and until when. */
final class FilingTime {

    /** Days for reconsideration after service (Administrative Reconsideration Law, Art. 20). */
    private static final int APPEAL_DAYS = 60;

    /** Months for going to court after service (Administrative Litigation Law, Art. 46). */
    private static final int COURT_MONTHS = 6;

    private static final Set<String> SERVING = Set.of(CaseAction.DELIVER.name(), CaseAction.DECLINE.name());

    private FilingTime() {}

    /** An event of the contested case. */
    record Happened(String action, Instant at) {}

    /** The day of service: that of the delivery or of the non-acceptance; none as long as nothing was served. */
    static Optional<LocalDate> servedOn(List<Happened> events) {
        return events.stream()
                .filter(event -> SERVING.contains(event.action()))
                .map(Happened::at)
                .max(Comparator.naturalOrder())
                .map(WorkingCalendar::dayOf);
    }

    /** The last day for reconsideration; where it is a day off, the next working day. */
    static LocalDate appealUntil(LocalDate servedOn, WorkingCalendar calendar) {
        return calendar.rolled(servedOn.plusDays(APPEAL_DAYS));
    }

    static LocalDate courtUntil(LocalDate servedOn, WorkingCalendar calendar) {
        return calendar.rolled(servedOn.plusMonths(COURT_MONTHS));
    }
}
