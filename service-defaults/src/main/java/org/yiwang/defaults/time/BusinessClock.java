package org.yiwang.defaults.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of all business instants; it can be moved on one machine, tokens and leases do not follow it. */
public final class BusinessClock extends Clock {

    private final Clock base;
    private volatile Duration offset;

    public BusinessClock(Clock base, Duration offset) {
        this.base = base;
        this.offset = offset;
    }

    public Duration offset() {
        return offset;
    }

    public void move(Duration newOffset) {
        offset = newOffset;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(base.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset).truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
