package org.yiwang.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    private static final WorkingCalendar CALENDAR = new Calendars(Map.of()).of("330106000000");

    @ParameterizedTest(name = "accepted {0}, {1} {2}: {3}")
    @CsvSource({
        "2026-02-13,  5, WORKING_DAYS,  2026-02-27, false",
        "2026-02-13,  6, WORKING_DAYS,  2026-02-28, false",
        "2026-02-13, 20, WORKING_DAYS,  2026-03-19, false",
        "2026-02-15,  5, WORKING_DAYS,  2026-02-28, false",
        "2026-03-02, 20, WORKING_DAYS,  2026-03-30, false",
        "2026-12-21, 20, WORKING_DAYS,  2027-01-19, true",
        "2026-12-21,  8, WORKING_DAYS,  2026-12-31, false",
        "2026-12-21,  9, WORKING_DAYS,  2027-01-04, true",
        "2026-09-01, 30, CALENDAR_DAYS, 2026-10-08, false",
        "2026-03-02, 10, CALENDAR_DAYS, 2026-03-12, false",
        "2026-01-31,  1, MONTHS,        2026-02-28, false",
        "2026-01-15,  1, MONTHS,        2026-02-24, false",
    })
    void aLimitEndsOnItsLastDay(LocalDate accepted, int amount, LimitUnit unit, LocalDate last, boolean provisional) {
        var due = Limit.started(LimitKind.STATUTORY, new Budget(amount, unit), accepted)
                .due(CALENDAR)
                .orElseThrow();
        assertThat(due.day()).isEqualTo(last);
        assertThat(due.provisional()).isEqualTo(provisional);
        assertThat(due.at()).isEqualTo(Instant.parse(last + "T16:00:00Z"));
    }

    @ParameterizedTest(name = "of {0} {1} after 2026-02-13, {3} are left on {2}")
    @CsvSource({
        " 5, WORKING_DAYS,  2026-02-13,  5",
        " 5, WORKING_DAYS,  2026-02-23,  4",
        " 5, WORKING_DAYS,  2026-02-27,  0",
        " 5, WORKING_DAYS,  2026-02-28, -1",
        "10, CALENDAR_DAYS, 2026-02-14, 10",
    })
    void whatIsLeftIsCountedInTheLimitsUnit(int amount, LimitUnit unit, LocalDate today, int left) {
        Limit limit = Limit.started(LimitKind.PROMISE, new Budget(amount, unit), LocalDate.parse("2026-02-13"));
        assertThat(limit.left(today, CALENDAR)).contains(left);
        assertThat(limit.ended(today).left(today, CALENDAR)).isEmpty();
    }

    @Test
    void theDaysOfALimitTellWhyTheyCount() {
        Limit limit =
                Limit.started(LimitKind.PROMISE, new Budget(6, LimitUnit.WORKING_DAYS), LocalDate.parse("2026-02-13"));
        var days = limit.days(CALENDAR);
        assertThat(days).hasSize(16);
        assertThat(days)
                .contains(
                        new Day(LocalDate.parse("2026-02-13"), Day.Kind.WORKING),
                        new Day(LocalDate.parse("2026-02-14"), Day.Kind.MAKE_UP),
                        new Day(LocalDate.parse("2026-02-15"), Day.Kind.HOLIDAY),
                        new Day(LocalDate.parse("2026-02-28"), Day.Kind.MAKE_UP));
        assertThat(CALENDAR.day(LocalDate.parse("2026-03-01")).kind()).isEqualTo(Day.Kind.WEEKEND);
    }

    @ParameterizedTest(name = "stopped {0}, running again {1}, extended by {2}: {3}")
    @CsvSource({
        "2026-03-09, 2026-03-16,  0, 2026-04-07",
        "2026-03-09, 2026-03-16, 10, 2026-04-21",
        "2026-03-06, 2026-03-07,  0, 2026-03-30",
        "2026-03-08, 2026-03-09,  0, 2026-03-31",
    })
    void daysBetweenStopAndStartDoNotCount(LocalDate stop, LocalDate start, int extension, LocalDate last) {
        Limit limit = statutory("2026-03-02").suspended(stop).resumed(start);
        assertThat((extension == 0 ? limit : limit.extended(extension)).lastDay(CALENDAR))
                .contains(last);
    }

    @ParameterizedTest(name = "{1} {2} stopped {3} to {4}: {5}")
    @CsvSource({
        "2026-03-02, 10, CALENDAR_DAYS, 2026-03-04, 2026-03-09, 2026-03-17",
        "2026-03-02,  1, MONTHS,        2026-03-04, 2026-03-09, 2026-04-07",
    })
    void suspendedDaysAreAddedToCalendarLimits(
            LocalDate accepted, int amount, LimitUnit unit, LocalDate stop, LocalDate start, LocalDate last) {
        Limit limit = Limit.started(LimitKind.STATUTORY, new Budget(amount, unit), accepted)
                .suspended(stop)
                .resumed(start);
        assertThat(limit.lastDay(CALENDAR)).contains(last);
    }

    @ParameterizedTest(name = "received {0} with cut-off {1}: intake ends {2}")
    @CsvSource({
        "2026-02-15T10:00, 00:00, 2026-02-28",
        "2026-02-12T18:00, 17:30, 2026-02-27",
        "2026-02-12T17:30, 17:30, 2026-02-27",
        "2026-02-12T17:29, 17:30, 2026-02-26",
        "2026-02-12T23:59, 00:00, 2026-02-26",
    })
    void whatComesAfterTheCutOffCountsAsTheNextDays(LocalDateTime received, LocalTime cutOff, LocalDate last) {
        WorkingCalendar calendar = CALENDAR.with(CutOffs.always(cutOff));
        LocalDate dayZero =
                calendar.dayOfReceipt(received.atZone(WorkingCalendar.ZONE).toInstant());
        Limit intake = Limit.started(LimitKind.INTAKE, LimitKind.INTAKE.lawful(), dayZero);
        assertThat(intake.lastDay(calendar)).contains(last);
    }

    @ParameterizedTest(name = "at {0} a limit of 20 from 03-02 is {1}")
    @CsvSource({
        "2026-03-02T09:00, GREEN",
        "2026-03-23T23:59, GREEN",
        "2026-03-24T00:00, YELLOW",
        "2026-03-30T23:59, YELLOW",
        "2026-03-31T00:00, RED",
    })
    void theLightTurnsAtTheStartOfTheSixteenthDayAndAtTheEnd(LocalDateTime at, Light light) {
        var due = statutory("2026-03-02").due(CALENDAR).orElseThrow();
        assertThat(due.light(at.atZone(WorkingCalendar.ZONE).toInstant())).isEqualTo(light);
    }

    @Test
    void anEndedLimitHasNoDueDateAndKeepsWhatItConsumed() {
        var friday = LocalDate.parse("2026-03-06");
        Limit ended = statutory("2026-03-02").ended(friday);
        assertThat(ended.due(CALENDAR)).isEmpty();
        assertThat(ended.consumed(LocalDate.parse("2026-04-01"), CALENDAR)).isEqualTo(4);
        assertThat(ended.ended(LocalDate.parse("2026-03-20"))).isEqualTo(ended);
        assertThat(ended.suspended(friday).resumed(friday)).isEqualTo(ended);
    }

    @Test
    void aSuspendedLimitHasNoDueDate() {
        Limit suspended = statutory("2026-03-02").suspended(LocalDate.parse("2026-03-06"));
        assertThat(suspended.due(CALENDAR)).isEmpty();
        assertThat(suspended.isRunning()).isFalse();
        assertThat(suspended.consumed(LocalDate.parse("2026-04-01"), CALENDAR)).isEqualTo(4);
        assertThat(Pause.read(Pause.written(suspended.pauses()))).isEqualTo(suspended.pauses());
    }

    @Test
    void anExplanationNumbersTheDaysThatCount() {
        var limit =
                statutory("2026-03-02").suspended(LocalDate.parse("2026-03-06")).resumed(LocalDate.parse("2026-03-09"));
        var days = limit.counted(LocalDate.parse("2026-03-02"), CALENDAR);
        assertThat(days.getFirst()).isEqualTo(new Counted(CALENDAR.day(LocalDate.parse("2026-03-03")), false, 1));
        assertThat(days).filteredOn(Counted::suspended).hasSize(3);
        assertThat(days.getLast().number()).isEqualTo(20);
        assertThat(days.getLast().day().date())
                .isEqualTo(limit.lastDay(CALENDAR).orElseThrow());
    }

    @ParameterizedTest(name = "{1} months from {0} extended by {2}: {3}, yellow from {4}")
    @CsvSource({
        "2026-03-02, 3,  0, 2026-06-02, 2026-05-15",
        "2026-03-02, 3, 10, 2026-06-16, 2026-05-23",
        "2026-01-15, 1, 10, 2026-03-09, 2026-02-26",
    })
    void monthsAreExtendedByWorkingDaysAfterTheirLastDay(
            LocalDate accepted, int months, int extension, LocalDate last, LocalDate yellow) {
        var due = months(accepted, months).extended(extension).due(CALENDAR).orElseThrow();
        assertThat(due.day()).isEqualTo(last);
        assertThat(due.yellowAt()).isEqualTo(WorkingCalendar.startOf(yellow));
    }

    @Test
    void whatAnExtensionOfMonthsAddsIsSuspendedAndNumberedToo() {
        var limit = months(LocalDate.parse("2026-01-15"), 1)
                .extended(10)
                .suspended(LocalDate.parse("2026-02-26"))
                .resumed(LocalDate.parse("2026-03-02"));
        assertThat(limit.lastDay(CALENDAR)).contains(LocalDate.parse("2026-03-12"));
        var days = limit.counted(LocalDate.parse("2026-03-12"), CALENDAR);
        assertThat(days)
                .filteredOn(day -> day.number() == null)
                .extracting(day -> day.day().date().toString())
                .contains("2026-02-16", "2026-02-24", "2026-02-27", "2026-03-02", "2026-03-08")
                .doesNotContain("2026-02-15", "2026-02-25", "2026-03-03");
        assertThat(days.getLast().number()).isEqualTo(41);
    }

    @Test
    void daysByWhichALimitIsRolledAreNotCounted() {
        var limit = Limit.started(
                LimitKind.SUPPLEMENT, new Budget(30, LimitUnit.CALENDAR_DAYS), LocalDate.parse("2026-09-01"));
        var days = limit.counted(LocalDate.parse("2026-10-05"), CALENDAR);
        assertThat(days.get(29)).isEqualTo(new Counted(CALENDAR.day(LocalDate.parse("2026-10-01")), false, 30));
        assertThat(days.subList(30, 37)).extracting(Counted::number).containsOnlyNulls();
        assertThat(days).last().satisfies(day -> assertThat(day.day().date()).isEqualTo("2026-10-08"));
        assertThat(limit.consumed(LocalDate.parse("2026-10-05"), CALENDAR)).isEqualTo(30);
        assertThat(limit.consumed(LocalDate.parse("2026-10-10"), CALENDAR)).isEqualTo(32);
    }

    private static Limit months(LocalDate accepted, int months) {
        return Limit.started(LimitKind.STATUTORY, new Budget(months, LimitUnit.MONTHS), accepted);
    }

    private static Limit statutory(String accepted) {
        return Limit.started(LimitKind.STATUTORY, LimitKind.STATUTORY.lawful(), LocalDate.parse(accepted));
    }
}
