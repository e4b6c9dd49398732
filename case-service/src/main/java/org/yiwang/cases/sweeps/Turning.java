package org.yiwang.cases.sweeps;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Command;

/**
 * A limit whose light turns.
 *
 * @param turnsAt since when it was to be looked at
 * @param told the last light that was told of it
 */
record Turning(
        UUID root,
        UUID caseId,
        CaseStatus status,
        LimitKind kind,
        Instant yellowAt,
        Instant dueAt,
        Instant turnsAt,
        @Nullable Light told) {

    Light light(Instant now) {
        return Light.at(now, yellowAt, dueAt);
    }

    /** What the law says when it passes: tried first, since it may not come to that. */
    @Nullable
    Command effect() {
        return switch (kind) {
            case INTAKE -> new Command.DeemAccepted();
            case SUPPLEMENT -> new Command.Lapse();
            case STATUTORY -> new Command.ApproveTacitly();
            case PROMISE, PRE_REVIEW, OPINION, DELIVERY, RECTIFICATION -> null;
        };
    }

    /** When to look again after this light was told; never after red. */
    @Nullable
    Instant next(Light light) {
        return light == Light.YELLOW ? dueAt : null;
    }

    boolean isNews(Light light) {
        return light != Light.GREEN && (told == null || told.compareTo(light) < 0);
    }
}
