package org.yiwang.cases.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Counted;
import org.yiwang.cases.clock.Day;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.Pause;
import org.yiwang.cases.clock.WorkingCalendar;

/**
 * Why a limit is due when it is, day by day.
 *
 * @param article of the Administrative Licensing Law on which the kind of limit rests, 0 if it is another rule
 * @param extension days by which it was extended: of the budget's unit, or working days after months
 * @param consumed days of the budget that had counted by the end of today
 * @param startedOn day 0, which does not count
 * @param dueOn the last day, at whose end it passes; absent while it does not run
 * @param suspended whether a special procedure stops it
 * @param awaitsService whether it counts from the day the request is served, which is not recorded yet; {@code startedOn}
 *     is the day of the request then
 * @param cutOff the local time from which what is handed in counts as the next day's, if the region set one
 * @param provisional whether the calendar of that year is not published yet
 */
public record LimitExplanation(
        LimitKind kind,
        int article,
        Budget budget,
        int extension,
        int consumed,
        LocalDate startedOn,
        @Nullable LocalDate endedOn,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable Instant yellowAt,
        @Nullable Light light,
        boolean suspended,
        boolean awaitsService,
        boolean provisional,
        @Nullable String cutOff,
        List<Pause> pauses,
        List<CountedDay> days) {

    /**
     * A day after day 0.
     *
     * @param suspended whether the limit did not run on it
     * @param number which of the days granted it is; absent where it does not count
     */
    public record CountedDay(
            LocalDate date,
            Day.Kind kind,
            boolean suspended,
            @Nullable Integer number) {

        static CountedDay of(Counted counted) {
            return new CountedDay(counted.day().date(), counted.day().kind(), counted.suspended(), counted.number());
        }
    }

    static LimitExplanation of(Limit limit, WorkingCalendar calendar, Instant now) {
        var today = WorkingCalendar.dayOf(now);
        var due = limit.due(calendar).orElse(null);
        return new LimitExplanation(
                limit.kind(),
                limit.kind().article(),
                limit.budget(),
                limit.extension(),
                limit.consumed(today, calendar),
                limit.startedOn(),
                limit.endedOn(),
                due == null ? null : due.day(),
                due == null ? null : due.at(),
                due == null ? null : due.yellowAt(),
                due == null ? null : due.light(now),
                limit.isSuspended() && !limit.awaitsService(),
                limit.awaitsService(),
                due != null && due.provisional(),
                calendar.cutOffs()
                        .on(limit.startedOn())
                        .map(LocalTime::toString)
                        .orElse(null),
                limit.awaitsService() ? List.of() : limit.pauses(),
                limit.counted(today, calendar).stream().map(CountedDay::of).toList());
    }
}
