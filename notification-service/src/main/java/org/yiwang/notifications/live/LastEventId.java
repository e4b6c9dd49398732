package org.yiwang.notifications.live;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a stream resumes: the number within the inbox that was last seen. */
record LastEventId(@Nullable Long seen) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    static LastEventId parse(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return new LastEventId(null);
        }
        if (!NUMBER.matcher(header).matches()) {
            throw new BadLastEventId();
        }
        return new LastEventId(Long.valueOf(header));
    }

    /** The number to go on from: an id beyond the newest message hides nothing that comes. */
    long from(long newest) {
        return seen == null ? newest : Math.min(seen, newest);
    }
}
