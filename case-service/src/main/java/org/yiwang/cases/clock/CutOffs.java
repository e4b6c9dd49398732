package org.yiwang.cases.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** From which local time on receipts of a day count as the next day's, by the day since which that holds. */
public final class CutOffs {

    /** One that was published for a region and everything below it. */
    public record Published(String prefix, LocalDate from, Optional<LocalTime> time) {}

    /** What is handed in on a day counts on that day, until 24:00. */
    public static final CutOffs NONE = new CutOffs(new TreeMap<>());

    private final NavigableMap<LocalDate, Optional<LocalTime>> since;

    private CutOffs(NavigableMap<LocalDate, Optional<LocalTime>> since) {
        this.since = since;
    }

    /** The same time on every day; midnight is the end of the day. */
    public static CutOffs always(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? NONE : NONE.from(LocalDate.MIN, Optional.of(time));
    }

    /** Said anew: from this day on it holds in place of whatever was said of that day and those after it. */
    public CutOffs from(LocalDate day, Optional<LocalTime> time) {
        var next = new TreeMap<>(since.headMap(day, false));
        next.put(day, time);
        return new CutOffs(next);
    }

    /** The same where nothing was said here: before the first day of these, the others hold. */
    CutOffs over(CutOffs above) {
        if (since.isEmpty()) {
            return above;
        }
        var next = new TreeMap<>(above.since.headMap(since.firstKey(), false));
        next.putAll(since);
        return new CutOffs(next);
    }

    /** Of a day; absent where it ends at 24:00. */
    public Optional<LocalTime> on(LocalDate day) {
        var held = since.floorEntry(day);
        return held == null ? Optional.empty() : held.getValue();
    }

    /** What holds from a later day on. */
    public Optional<Map.Entry<LocalDate, Optional<LocalTime>>> after(LocalDate day) {
        return Optional.ofNullable(since.higherEntry(day));
    }
}
