package org.yiwang.local.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.yiwang.local.site.Site;

/** How far a clock has to be moved back for today to be so many working days later. */
record DaysAgo(WorkingDays calendar, Duration present) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static DaysAgo of(Site site) {
        var calendar = site.root().resolve("case-service/src/main/resources/calendars/cn.csv");
        return new DaysAgo(WorkingDays.of(calendar), site.clockOffset());
    }

    Duration offset(int workingDays) {
        var today = LocalDate.now(Clock.offset(Clock.system(ZONE), present));
        var then = calendar.before(today, workingDays);
        return present.minusDays(today.toEpochDay() - then.toEpochDay());
    }
}
