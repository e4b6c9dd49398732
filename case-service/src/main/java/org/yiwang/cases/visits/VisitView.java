package org.yiwang.cases.visits;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.VisitReason;

/**
 * A visit as people read it.
 *
 * @param number the event that recorded it or asked for it
 * @param day when the applicant came
 * @param from of a visit that was asked for: when he is expected, {@code until} when that ends
 * @param explanation why once was not enough
 */
public record VisitView(
        int number,
        State state,
        VisitReason reason,
        @Nullable LocalDate day,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String place,
        @Nullable String words,
        @Nullable String explanation) {

    /** What became of it; only who came is counted. */
    public enum State {
        ASKED,
        CAME,
        CANCELLED
    }
}
