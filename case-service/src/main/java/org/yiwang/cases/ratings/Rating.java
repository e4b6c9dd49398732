package org.yiwang.cases.ratings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.Case;

/**
 * How it went, by who applied or acted for the applicant.
 *
 * @param mandate by which somebody rated in the applicant's name
 * @param limit until when it must be answered; of one or two stars only
 */
record Rating(
        int stars,
        String words,
        UUID by,
        @Nullable UUID mandate,
        Instant at,
        @Nullable Limit limit) {

    private static final int BAD = 2;

    static boolean mustBeAnswered(int stars) {
        return stars <= BAD;
    }

    /** A rating of a case now, of which a bad one opens a rectification. */
    static Rating of(
            Case cased,
            int stars,
            String words,
            UUID by,
            @Nullable UUID mandate,
            Instant now,
            WorkingCalendar calendar,
            RatingProperties settings) {
        var limit = mustBeAnswered(stars)
                ? Limit.started(
                        LimitKind.RECTIFICATION, settings.budget(cased.origin().region()), calendar.dayOfReceipt(now))
                : null;
        return new Rating(stars, words, by, mandate, now, limit);
    }
}
