package org.yiwang.cases.dossier;

import java.util.List;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Day;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.Case;

/** Why a case is due when it is: its running limits, day by day. */
public record CountedLimits(List<CountedLimit> items) {

    /** The days from day 0, which does not count, to the last. */
    public record CountedLimit(LimitKind kind, List<Day> days) {}

    static CountedLimits of(Case cased, Calendars calendars) {
        var calendar = calendars.of(cased.origin().region());
        return new CountedLimits(cased.progress().limits().values().stream()
                .filter(Limit::isRunning)
                .map(limit -> new CountedLimit(limit.kind(), limit.days(calendar)))
                .toList());
    }
}
