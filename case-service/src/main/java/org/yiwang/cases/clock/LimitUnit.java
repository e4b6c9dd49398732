package org.yiwang.cases.clock;

/** The unit a limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS
}
