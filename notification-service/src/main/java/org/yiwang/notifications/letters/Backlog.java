package org.yiwang.notifications.letters;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many letters wait, and since when the oldest does. */
record Backlog(long waiting, @Nullable Instant oldest) {

    double seconds(Instant now) {
        return oldest == null ? 0 : Duration.between(oldest, now).toMillis() / 1000.0;
    }
}
