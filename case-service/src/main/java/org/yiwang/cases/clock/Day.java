package org.yiwang.cases.clock;

import java.time.LocalDate;

/** A day between a limit's start and its end, and why it counts or does not. */
public record Day(LocalDate date, Kind kind) {

    /** Working days and make-up working days (调休) count towards limits in working days. */
    public enum Kind {
        WORKING,
        MAKE_UP,
        WEEKEND,
        HOLIDAY
    }
}
