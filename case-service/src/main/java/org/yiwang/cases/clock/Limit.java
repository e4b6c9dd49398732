package org.yiwang.cases.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one limit: what is granted, what is consumed (in days), and since which day 0 it has been running.
 * Everything else is derived from it and the calendar.
 */
public record Limit(
        LimitKind kind,
        Budget budget,
        LocalDate startedOn,
        int consumed,
        @Nullable LocalDate runningSince) {

    public static Limit started(LimitKind kind, Budget budget, LocalDate dayZero) {
        return new Limit(kind, budget, dayZero, 0, dayZero);
    }

    public boolean isRunning() {
        return runningSince != null;
    }

    /** Stopped on a day, which still counts. */
    public Limit stopped(LocalDate day, WorkingCalendar calendar) {
        return runningSince == null
                ? this
                : new Limit(kind, budget, startedOn, consumed + elapsed(runningSince, day, calendar), null);
    }

    /** Running again from a day, which does not count. */
    public Limit resumed(LocalDate day) {
        return runningSince == null ? new Limit(kind, budget, startedOn, consumed, day) : this;
    }

    public Limit extended(int amount) {
        return new Limit(kind, new Budget(budget.amount() + amount, budget.unit()), startedOn, consumed, runningSince);
    }

    /** The last day of a running limit; it ends at 24:00 of that day. */
    public Optional<LocalDate> lastDay(WorkingCalendar calendar) {
        return Optional.ofNullable(runningSince).map(since -> lastDay(since, calendar));
    }

    public Optional<Due> due(WorkingCalendar calendar) {
        return Optional.ofNullable(runningSince).map(since -> {
            LocalDate last = lastDay(since, calendar);
            Instant yellow = WorkingCalendar.startOf(yellowDay(since, last, calendar));
            return new Due(last, WorkingCalendar.endOf(last), yellow, !calendar.isPublished(last));
        });
    }

    /** How many days of its unit a running limit has left after a day; below zero when it has passed. */
    public Optional<Integer> left(LocalDate today, WorkingCalendar calendar) {
        return lastDay(calendar)
                .map(last -> last.isBefore(today) ? -elapsed(last, today, calendar) : elapsed(today, last, calendar));
    }

    /** The days from day 0 of a running limit to its last, each with why it counts or does not. */
    public List<Day> days(WorkingCalendar calendar) {
        return lastDay(calendar).stream()
                .flatMap(last -> startedOn.datesUntil(last.plusDays(1)))
                .map(calendar::day)
                .toList();
    }

    private LocalDate lastDay(LocalDate since, WorkingCalendar calendar) {
        return switch (budget.unit()) {
            case WORKING_DAYS -> calendar.afterWorkingDays(since, budget.amount() - consumed);
            case CALENDAR_DAYS -> calendar.rolled(since.plusDays(budget.amount() - (long) consumed));
            case MONTHS -> calendar.rolled(startedOn.plusMonths(budget.amount()).plusDays(suspended(since)));
        };
    }

    private LocalDate yellowDay(LocalDate since, LocalDate last, WorkingCalendar calendar) {
        return switch (budget.unit()) {
            case WORKING_DAYS -> calendar.afterWorkingDays(since, fourFifths(budget.amount()) - consumed);
            case CALENDAR_DAYS -> since.plusDays(fourFifths(budget.amount()) - (long) consumed);
            case MONTHS -> startedOn.plusDays(fourFifths((int) ChronoUnit.DAYS.between(startedOn, last)));
        };
    }

    private int elapsed(LocalDate since, LocalDate day, WorkingCalendar calendar) {
        return budget.unit() == LimitUnit.WORKING_DAYS
                ? calendar.workingDaysBetween(since, day)
                : (int) ChronoUnit.DAYS.between(since, day);
    }

    private long suspended(LocalDate since) {
        return ChronoUnit.DAYS.between(startedOn, since) - consumed;
    }

    private static int fourFifths(int amount) {
        return Math.ceilDiv(amount * 4, 5);
    }

    /** When a running limit passes, and whether an unpublished calendar may still move it. */
    public record Due(LocalDate day, Instant at, Instant yellowAt, boolean provisional) {

        public Light light(Instant now) {
            return Light.at(now, yellowAt, at);
        }
    }
}
