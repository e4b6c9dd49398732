package org.yiwang.cases.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an applicant is asked to appear in person, and why.
 *
 * @param words what it is for, needed of {@link VisitReason#OTHER}
 * @param explanation why once is not enough, needed of every visit but the first
 */
public record Appointment(
        VisitReason reason,
        String place,
        Instant from,
        Instant until,
        @Nullable String words,
        @Nullable String explanation) {}
