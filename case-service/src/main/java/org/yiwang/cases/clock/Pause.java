package org.yiwang.cases.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a limit did not run: suspended on a day and resumed on a later one, the days in (from, to] do not count.
 *
 * @param to absent while it lasts
 */
public record Pause(LocalDate from, @Nullable LocalDate to) {

    /** Pauses as ISO 8601 intervals of days, the last one perhaps without an end. */
    public static String written(List<Pause> pauses) {
        return pauses.stream()
                .map(pause -> pause.from + "/" + (pause.to == null ? "" : pause.to))
                .collect(Collectors.joining(" "));
    }

    public static List<Pause> read(String intervals) {
        return Stream.of(intervals.split(" "))
                .filter(interval -> !interval.isEmpty())
                .map(interval -> interval.split("/", 2))
                .map(ends -> new Pause(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1])))
                .toList();
    }

    static Pause from(LocalDate day) {
        return new Pause(day, null);
    }

    Pause until(LocalDate day) {
        return new Pause(from, day);
    }

    public boolean isOpen() {
        return to == null;
    }

    boolean covers(LocalDate date) {
        return date.isAfter(from) && (to == null || !date.isAfter(to));
    }
}
