package org.yiwang.cases.sweeps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;

/**
 * A limit beside the ledger whose light turns.
 *
 * @param number within the case
 * @param turnsAt since when it was to be looked at
 * @param told the worst light that was told of it
 * @param tacit whether silence is an answer when it passes
 */
record Waiting(
        Beside kind,
        UUID root,
        UUID caseId,
        int number,
        Instant yellowAt,
        Instant dueAt,
        Instant turnsAt,
        @Nullable Light told,
        boolean tacit) {

    Light light(Instant now) {
        return Light.at(now, yellowAt, dueAt);
    }

    boolean isNews(Light light) {
        return light != Light.GREEN && (told == null || told.compareTo(light) < 0);
    }
}
