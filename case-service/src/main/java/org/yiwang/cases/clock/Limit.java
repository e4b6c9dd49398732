package org.yiwang.cases.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of one limit: what is granted and by how much it was extended, since which day 0 it has been running, when
 * it was suspended, and when it ended. Everything else is derived from it and the calendar.
 *
 * @param extension days that were added to it: of the budget's unit, or working days after months
 * @param pauses when it did not run, in order; only the last may be open
 * @param endedOn the day on which what it is about was done, which still counts
 */
public record Limit(
        LimitKind kind,
        Budget budget,
        int extension,
        LocalDate startedOn,
        List<Pause> pauses,
        @Nullable LocalDate endedOn) {

    public Limit {
        pauses = List.copyOf(pauses);
    }

    public static Limit started(LimitKind kind, Budget budget, LocalDate dayZero) {
        return new Limit(kind, budget, 0, dayZero, List.of(), null);
    }

    /** Asked for on this day, and not running until that is served. */
    public static Limit awaitingService(LimitKind kind, Budget budget, LocalDate askedOn) {
        return started(kind, budget, askedOn).suspended(askedOn);
    }

    /** When a budget passes that started on a day and neither stops nor grows. */
    public static Due due(Budget budget, LocalDate dayZero, WorkingCalendar calendar) {
        return started(LimitKind.SUPPLEMENT, budget, dayZero).due(calendar).orElseThrow();
    }

    public boolean isRunning() {
        return endedOn == null && !isSuspended();
    }

    public boolean isSuspended() {
        return endedOn == null && !pauses.isEmpty() && pauses.getLast().isOpen();
    }

    /** Whether it has not begun: the applicant's time, which is never suspended, runs from the service of the request. */
    public boolean awaitsService() {
        return kind == LimitKind.SUPPLEMENT && isSuspended();
    }

    /** Running from the day of service, with what it was extended by; what ended stays as it is. */
    public Limit served(LocalDate day) {
        return endedOn == null ? new Limit(kind, budget, extension, day, List.of(), null) : this;
    }

    /** Ended on a day, which still counts. */
    public Limit ended(LocalDate day) {
        return endedOn == null ? new Limit(kind, budget, extension, startedOn, pauses, day) : this;
    }

    /** Not running after a day, which still counts. */
    public Limit suspended(LocalDate day) {
        return isRunning() ? with(Stream.concat(pauses.stream(), Stream.of(Pause.from(day)))) : this;
    }

    /** Running again after a day, which does not count. */
    public Limit resumed(LocalDate day) {
        return isSuspended()
                ? with(Stream.concat(
                        pauses.stream().limit(pauses.size() - 1L),
                        Stream.of(pauses.getLast().until(day))))
                : this;
    }

    public Limit extended(int amount) {
        return new Limit(kind, budget, extension + amount, startedOn, pauses, endedOn);
    }

    private Limit with(Stream<Pause> next) {
        return new Limit(kind, budget, extension, startedOn, next.toList(), endedOn);
    }

    /** How many days of its unit had counted at the end of a day. */
    public int consumed(LocalDate day, WorkingCalendar calendar) {
        var until = endedOn != null && endedOn.isBefore(day) ? endedOn : day;
        return new Tally(this, calendar).to(until).counted();
    }

    /** The last day of a running limit; it ends at 24:00 of that day. */
    public Optional<LocalDate> lastDay(WorkingCalendar calendar) {
        return isRunning() ? Optional.of(new Tally(this, calendar).last()) : Optional.empty();
    }

    public Optional<Due> due(WorkingCalendar calendar) {
        return lastDay(calendar).map(last -> {
            var yellow = WorkingCalendar.startOf(new Tally(this, calendar).yellow());
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

    /** The days after day 0 up to the last one that matters, each with why it counts or does not. */
    public List<Counted> counted(LocalDate today, WorkingCalendar calendar) {
        var until = endedOn != null ? endedOn : lastDay(calendar).orElse(today);
        if (awaitsService() || !until.isAfter(startedOn)) {
            return List.of();
        }
        var tally = new Tally(this, calendar);
        var days = Stream.<Counted>builder();
        for (var date = startedOn.plusDays(1); !date.isAfter(until); date = date.plusDays(1)) {
            var day = calendar.day(date);
            var counts = tally.next();
            days.add(new Counted(day, isSuspendedOn(date), counts ? tally.counted() : null));
        }
        return days.build().toList();
    }

    private int elapsed(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        var counted = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            counted += counts(day, calendar) ? 1 : 0;
        }
        return counted;
    }

    private boolean counts(LocalDate date, WorkingCalendar calendar) {
        return !isSuspendedOn(date) && (budget.unit() != LimitUnit.WORKING_DAYS || calendar.isWorkingDay(date));
    }

    boolean isSuspendedOn(LocalDate date) {
        return pauses.stream().anyMatch(pause -> pause.covers(date));
    }

    /** When a running limit passes, and whether an unpublished calendar may still move it. */
    public record Due(LocalDate day, Instant at, Instant yellowAt, boolean provisional) {

        public Light light(Instant now) {
            return Light.at(now, yellowAt, at);
        }
    }
}
