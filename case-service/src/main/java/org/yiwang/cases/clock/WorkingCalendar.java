package org.yiwang.cases.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which dates of a region are working days: weekends and public holidays out, make-up working days in.
 * A year without a notice counts weekends and the fixed-date holidays as off, and what ends in it is provisional.
 */
public record WorkingCalendar(Map<LocalDate, Boolean> daysOff, Set<Integer> published, CutOffs cutOffs) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    public WorkingCalendar {
        daysOff = Map.copyOf(daysOff);
        published = Set.copyOf(published);
    }

    /** The same calendar with the year published over it: days of that year it does not name are plain ones. */
    WorkingCalendar with(PublishedYear year) {
        Map<LocalDate, Boolean> days = new HashMap<>(daysOff);
        days.keySet().removeIf(day -> day.getYear() == year.year());
        days.putAll(year.daysOff());
        Set<Integer> years = new HashSet<>(published);
        years.add(year.year());
        return new WorkingCalendar(days, years, cutOffs);
    }

    /** The same calendar where what is handed in from a time on counts as the next day's. */
    public WorkingCalendar with(CutOffs others) {
        return new WorkingCalendar(daysOff, published, others);
    }

    public boolean isWorkingDay(LocalDate date) {
        Boolean off = daysOff.get(date);
        if (off != null) {
            return !off;
        }
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        return !weekend && (isPublished(date) || !FIXED.contains(MonthDay.from(date)));
    }

    /** Why a date counts or does not. */
    public Day day(LocalDate date) {
        boolean weekend = date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
        if (isWorkingDay(date)) {
            return new Day(date, weekend ? Day.Kind.MAKE_UP : Day.Kind.WORKING);
        }
        return new Day(date, weekend && !daysOff.containsKey(date) ? Day.Kind.WEEKEND : Day.Kind.HOLIDAY);
    }

    public boolean isPublished(LocalDate date) {
        return published.contains(date.getYear());
    }

    /** The n-th working day after day 0, which itself does not count. */
    public LocalDate afterWorkingDays(LocalDate dayZero, int n) {
        LocalDate day = dayZero;
        for (int counted = 0; counted < n; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** How many working days lie in (from, to]. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int counted = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }

    /** The date itself, or the next working day where it is a day off. */
    public LocalDate rolled(LocalDate date) {
        return isWorkingDay(date) ? date : afterWorkingDays(date, 1);
    }

    /** Day 0 of something an authority did. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Day 0 of something an applicant handed in: after the region's cut-off it is the next calendar day. */
    public LocalDate dayOfReceipt(Instant instant) {
        var local = instant.atZone(ZONE);
        var day = local.toLocalDate();
        var late = cutOffs.on(day)
                .filter(time -> !local.toLocalTime().isBefore(time))
                .isPresent();
        return late ? day.plusDays(1) : day;
    }

    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    public static Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }
}
