package org.yiwang.cases.clock;

/** The unit a limit is counted in. */
public enum LimitUnit {
    WORKING_DAYS,
    CALENDAR_DAYS,
    MONTHS;

    /** What the time for a decision is extended in: days of its own, or working days after months (Art. 42, 82). */
    public LimitUnit ofExtension() {
        return this == MONTHS ? WORKING_DAYS : this;
    }
}
