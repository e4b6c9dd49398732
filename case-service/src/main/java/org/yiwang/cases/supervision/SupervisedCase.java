package org.yiwang.cases.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseStatus;

/**
 * A case that waits somewhere in the subtree: where, since when, until when; neither whose it is nor what it says.
 *
 * @param handler who handles it, if somebody does
 * @param dueAt when the first of its running limits passes
 */
public record SupervisedCase(
        UUID id,
        String number,
        CaseStatus status,
        SupervisedItem item,
        UUID department,
        @Nullable UUID handler,
        Instant submittedAt,
        Instant dueAt,
        Light light) {

    /** The item applied for. */
    public record SupervisedItem(UUID id, int version, String name) {}
}
