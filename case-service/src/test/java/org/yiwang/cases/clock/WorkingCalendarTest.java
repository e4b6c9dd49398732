package org.yiwang.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Calendars CALENDARS = new Calendars(Map.of("3301", LocalTime.of(17, 30)));
    private static final WorkingCalendar CALENDAR = CALENDARS.of("110000000000");

    @ParameterizedTest(name = "{0} is a working day: {1}")
    @CsvSource({
        "2026-02-13, true",
        "2026-02-14, true",
        "2026-02-15, false",
        "2026-02-23, false",
        "2026-02-28, true",
        "2026-03-01, false",
        "2018-12-29, true",
        "2027-01-01, false",
        "2027-01-04, true",
        "2027-02-08, true",
        "2027-05-03, true",
        "2027-10-02, false",
        "2027-10-04, true",
    })
    void aDayIsWorkedOrNot(LocalDate date, boolean working) {
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(working);
    }

    @ParameterizedTest(name = "{0}: cut-off {1}")
    @CsvSource({"330106000000, 2026-02-13", "110000000000, 2026-02-12"})
    void aRegionMaySetACutOff(String region, LocalDate day) {
        assertThat(CALENDARS.of(region).dayOfReceipt(Instant.parse("2026-02-12T10:00:00Z")))
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "received {1} in {0}: day 0 is {2}")
    @CsvSource({
        "330106000000, 2026-02-12T09:40:00Z, 2026-02-13",
        "330106000000, 2026-03-02T09:40:00Z, 2026-03-02",
        "330106000000, 2026-03-02T10:00:00Z, 2026-03-03",
        "330106000000, 2026-04-02T10:00:00Z, 2026-04-02",
        "330102000000, 2026-03-02T09:40:00Z, 2026-03-03",
        "110000000000, 2026-03-02T15:59:00Z, 2026-03-02",
    })
    void aCutOffHoldsFromItsDayOnAndBeforeItThatOfTheRegionAbove(String region, Instant received, LocalDate day) {
        var calendars = new Calendars(Map.of("3301", LocalTime.of(17, 30)));
        calendars.replaceCutOffs(List.of(
                new CutOffs.Published("330106", LocalDate.of(2026, 3, 1), Optional.of(LocalTime.of(18, 0))),
                new CutOffs.Published("330106", LocalDate.of(2026, 5, 1), Optional.of(LocalTime.of(12, 0))),
                new CutOffs.Published("330106", LocalDate.of(2026, 4, 1), Optional.empty())));
        assertThat(calendars.of(region).dayOfReceipt(received)).isEqualTo(day);
    }

    @Test
    void countingForwardAndCountingBetweenAgree() {
        var first = LocalDate.of(2020, 1, 1);
        first.datesUntil(LocalDate.of(2027, 1, 1)).forEach(from -> {
            for (int n = 0; n <= 90; n += 9) {
                LocalDate to = CALENDAR.afterWorkingDays(from, n);
                assertThat(CALENDAR.workingDaysBetween(from, to))
                        .as("%d working days from %s", n, from)
                        .isEqualTo(n);
            }
        });
    }
}
