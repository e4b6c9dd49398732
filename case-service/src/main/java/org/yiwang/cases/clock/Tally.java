package org.yiwang.cases.clock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the days of a limit one after the other: those granted in its unit; none while a limit in calendar days or months
 * is rolled to the next working day; then, where months were extended, the working days added.
 */
final class Tally {

    private final Limit limit;
    private final WorkingCalendar calendar;
    private final int granted;
    private final int all;
    private LocalDate date;
    private int counted;
    private @Nullable LocalDate rolled;

    Tally(Limit limit, WorkingCalendar calendar) {
        this.limit = limit;
        this.calendar = calendar;
        this.granted = granted(limit);
        this.all = unit() == LimitUnit.MONTHS ? granted + limit.extension() : granted;
        this.date = limit.startedOn();
        this.rolled = granted == 0 ? end() : null;
    }

    /** Months are as many days as lie between day 0 and the same day of the last month. */
    private static int granted(Limit limit) {
        var amount = limit.budget().amount();
        var start = limit.startedOn();
        return limit.budget().unit() == LimitUnit.MONTHS
                ? (int) ChronoUnit.DAYS.between(start, start.plusMonths(amount))
                : amount + limit.extension();
    }

    /** How many days have counted. */
    int counted() {
        return counted;
    }

    /** Goes on to the next day; whether it counts. */
    boolean next() {
        date = date.plusDays(1);
        var counts = !limit.isSuspendedOn(date) && isCounted();
        if (counts && ++counted == granted) {
            rolled = end();
        }
        return counts;
    }

    /** Goes on to the end of a day. */
    Tally to(LocalDate day) {
        while (date.isBefore(day)) {
            next();
        }
        return this;
    }

    /** The last day of a limit that runs. */
    LocalDate last() {
        var last = nth(all);
        return all == granted && rolled != null ? rolled : last;
    }

    /** The day from whose start on a limit that runs is yellow: four fifths of the days, rounded up. */
    LocalDate yellow() {
        return nth(Math.ceilDiv(all * 4, 5));
    }

    private LocalDate nth(int n) {
        while (counted < n) {
            next();
        }
        return date;
    }

    private boolean isCounted() {
        if (rolled != null && !date.isAfter(rolled)) {
            return false;
        }
        var extended = counted >= granted && counted < all;
        return unit() != LimitUnit.WORKING_DAYS && !extended || calendar.isWorkingDay(date);
    }

    /** Where the days granted end, if that is today. */
    private LocalDate end() {
        return unit() == LimitUnit.WORKING_DAYS ? date : calendar.rolled(date);
    }

    private LimitUnit unit() {
        return limit.budget().unit();
    }
}
