package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.CaseEvent.CaseReprojected;
import org.yiwang.cases.lifecycle.Command.Reproject;

/** Derives due dates anew by a calendar that has changed. */
final class Reprojection {

    private Reprojection() {}

    static CaseReprojected event(Case cased, Reproject command, WorkingCalendar calendar) {
        return new CaseReprojected(command.calendar(), command.reason(), moved(cased, command, calendar));
    }

    /** The running limits that are due on another day now, each with the day before and the day now. */
    static Map<LimitKind, String> moved(Case cased, Reproject command, WorkingCalendar calendar) {
        Map<LimitKind, String> moved = new EnumMap<>(LimitKind.class);
        command.before().forEach((kind, before) -> {
            var limit = cased.progress().limit(kind);
            if (limit != null) {
                limit.lastDay(calendar)
                        .filter(now -> !now.equals(before))
                        .ifPresent(now -> moved.put(kind, days(before, now)));
            }
        });
        return moved;
    }

    static CaseEvent.TimesReprojected event(Case cased, Command.Follow command, WorkingCalendar calendar) {
        return new CaseEvent.TimesReprojected(command.calendar(), command.reason(), moved(cased, command, calendar));
    }

    /** The times beside the ledger that still run and end on another day now. */
    static List<Followed.Moved> moved(Case cased, Command.Follow command, WorkingCalendar calendar) {
        return command.times().stream()
                .filter(time -> time.isOpenIn(cased))
                .map(time -> new Followed.Moved(time, Limit.due(time.budget(), time.startedOn(), calendar)))
                .filter(Followed.Moved::isOther)
                .toList();
    }

    private static String days(LocalDate before, LocalDate now) {
        return before + "/" + now;
    }
}
