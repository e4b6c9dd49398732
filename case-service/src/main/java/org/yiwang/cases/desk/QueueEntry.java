package org.yiwang.cases.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.yiwang.cases.lifecycle.CaseState;

/** A case that waits for its department, with what this official may do. */
public record QueueEntry(
        @JsonUnwrapped CaseState state,
        QueuedItem item,
        UUID department,
        String applicantName,
        Instant submittedAt,
        Instant dueAt) {

    /** The item applied for. */
    public record QueuedItem(UUID id, int version, String name) {}
}
