package org.yiwang.cases.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.people.Agent;

/**
 * A case that waits for its department, with what this official may do.
 *
 * @param dueAt when the case, or the opinion that is asked of this department, is due
 * @param opinion if the case is here because an opinion is asked
 * @param agent who applied in the applicant's name, if somebody did
 */
public record QueueEntry(
        @JsonUnwrapped CaseState state,
        QueuedItem item,
        UUID department,
        String applicantName,
        @Nullable Agent agent,
        Instant submittedAt,
        Instant dueAt,
        @Nullable AskedOpinion opinion) {

    /** The opinion asked of this department, by its number within the case, and how its own time stands. */
    public record AskedOpinion(int number, Light light) {}

    /** The item applied for. */
    public record QueuedItem(UUID id, int version, String name) {}
}
