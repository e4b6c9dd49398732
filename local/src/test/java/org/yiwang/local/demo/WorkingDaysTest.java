package org.yiwang.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS =
            WorkingDays.of(Path.of("../case-service/src/main/resources/calendars/cn.csv"));

    /** The known answers of the law's clock, read backwards. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-27, 5, 2026-02-13",
        "2026-02-28, 6, 2026-02-13",
        "2026-03-19, 20, 2026-02-13",
        "2026-11-22, 1, 2026-11-19",
        "2026-11-23, 0, 2026-11-23"
    })
    void aLimitThatEndsTodayBeganOnTheDayBeforeItsFirstWorkingDay(LocalDate today, int days, LocalDate began) {
        assertThat(DAYS.before(today, days)).isEqualTo(began);
    }
}
