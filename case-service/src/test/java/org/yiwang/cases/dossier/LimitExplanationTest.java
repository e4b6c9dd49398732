package org.yiwang.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Day;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.dossier.LimitExplanation.CountedDay;

class LimitExplanationTest {

    private static final WorkingCalendar CALENDAR =
            new Calendars(Map.of("3301", LocalTime.of(17, 30))).of("330106000000");
    private static final LocalDate BEFORE_THE_FESTIVAL = LocalDate.parse("2026-02-13");

    @Test
    void anOpinionIsCountedOverAHoliday() {
        var told = told(limit(LimitKind.OPINION, 3, LimitUnit.WORKING_DAYS), "2026-02-24T01:00:00Z");
        assertThat(told.kind()).isEqualTo(LimitKind.OPINION);
        assertThat(told.article()).isEqualTo(42);
        assertThat(told.dueOn()).isEqualTo("2026-02-25");
        assertThat(told.consumed()).isEqualTo(2);
        assertThat(told.light()).isEqualTo(Light.GREEN);
        assertThat(told.cutOff()).isEqualTo("17:30");
        assertThat(told.days())
                .filteredOn(day -> day.number() != null)
                .extracting(CountedDay::date)
                .containsExactly(LocalDate.parse("2026-02-14"), LocalDate.parse("2026-02-24"), told.dueOn());
        assertThat(told.days().getFirst().kind()).isEqualTo(Day.Kind.MAKE_UP);
        assertThat(told.days()).noneMatch(CountedDay::suspended);
    }

    @Test
    void whatIsOwedIsCountedInDaysAndMovesToAWorkingDay() {
        var told = told(limit(LimitKind.OBLIGATION, 5, LimitUnit.CALENDAR_DAYS), "2026-02-13T01:00:00Z");
        assertThat(told.article()).isZero();
        assertThat(told.dueOn()).isEqualTo("2026-02-24");
        assertThat(told.days())
                .hasSize(11)
                .last()
                .extracting(CountedDay::number)
                .isNull();
        assertThat(told.days())
                .filteredOn(day -> day.number() != null)
                .last()
                .extracting(CountedDay::date)
                .isEqualTo(LocalDate.parse("2026-02-18"));
    }

    @Test
    void whatWasAnsweredEndsOnTheDayOfTheAnswer() {
        var limit = limit(LimitKind.OPINION, 3, LimitUnit.WORKING_DAYS).ended(LocalDate.parse("2026-02-24"));
        var told = told(limit, "2026-03-02T01:00:00Z");
        assertThat(told.endedOn()).isEqualTo("2026-02-24");
        assertThat(told.dueOn()).isNull();
        assertThat(told.light()).isNull();
        assertThat(told.consumed()).isEqualTo(2);
        assertThat(told.days()).last().extracting(CountedDay::date).isEqualTo(LocalDate.parse("2026-02-24"));
    }

    private static Limit limit(LimitKind kind, int amount, LimitUnit unit) {
        return Limit.started(kind, new Budget(amount, unit), BEFORE_THE_FESTIVAL);
    }

    private static LimitExplanation told(Limit limit, String now) {
        return LimitExplanation.of(limit, CALENDAR, Instant.parse(now));
    }
}
