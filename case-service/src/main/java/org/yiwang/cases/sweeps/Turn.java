package org.yiwang.cases.sweeps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;

/**
 * When the light of a limit turns, and how far that was told; each light is told once.
 *
 * @param seen since when it was to be looked at
 * @param told the worst light that was told of it
 */
record Turn(
        Instant yellowAt,
        Instant dueAt,
        Instant seen,
        @Nullable Light told) {

    Light light(Instant now) {
        return Light.at(now, yellowAt, dueAt);
    }

    boolean isNews(Light light) {
        return light != Light.GREEN && (told == null || told.compareTo(light) < 0);
    }

    /** When to look again after this light was seen; never after red. */
    @Nullable
    Instant next(Light light) {
        return switch (light) {
            case GREEN -> yellowAt;
            case YELLOW -> dueAt;
            case RED -> null;
        };
    }

    /** The worst light that has been told once this one is. */
    @Nullable
    String worst(Light light) {
        if (isNews(light)) {
            return light.name();
        }
        return told == null ? null : told.name();
    }
}
