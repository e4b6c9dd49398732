package org.yiwang.defaults.copies;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.ProblemException;

/** Says in real time whether a copy is fresh enough; what is sensitive fails closed. */
public final class CopyAges {

    private static final String SOON = "5";

    private final Duration acting;
    private final Duration reading;
    private final Clock realTime;

    CopyAges(Duration acting, Duration reading, Clock realTime) {
        this.acting = acting;
        this.reading = reading;
        this.realTime = realTime;
    }

    /** Throws 503 with this code if the copy is too old to act by. */
    public void requireFresh(@Nullable Instant asOf, String unknown) {
        if (asOf == null || asOf.isBefore(realTime.instant().minus(acting))) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, unknown).header("Retry-After", SOON);
        }
    }

    /** A copy that had everything at this instant is fresh enough to read by. */
    public Instant oldestToReadBy() {
        return realTime.instant().minus(reading);
    }
}
