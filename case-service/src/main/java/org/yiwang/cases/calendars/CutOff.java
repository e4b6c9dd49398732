package org.yiwang.cases.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.CutOffs;

/**
 * A version of a region's cut-off.
 *
 * @param from the first day for which it holds
 * @param time from when on what is handed in counts as the next day's; absent means 24:00
 */
record CutOff(
        String prefix,
        int version,
        LocalDate from,
        @Nullable LocalTime time,
        String reason,
        UUID publishedBy,
        String post,
        Instant publishedAt) {

    CutOffs.Published published() {
        return new CutOffs.Published(prefix, from, Optional.ofNullable(time));
    }
}
