package org.yiwang.cases.trail;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.people.Agent;

/**
 * One event as its audience reads it.
 *
 * @param sequence the number within the case, by which streams resume
 * @param by the population of who did it, or SYSTEM
 * @param agent who did it or appeared in the applicant's name, if it was not the applicant
 * @param official which official did it, for officials only; without a name when it cannot be had now
 * @param data codes and states, {@code texts} what was written
 */
public record TimelineEntry(
        int sequence,
        @Schema(ref = "CaseAction") String action,
        @Schema(ref = "CaseStatus") String from,
        @Schema(ref = "CaseStatus") String to,
        Instant at,

        @Schema(allowableValues = {"CITIZEN", "OFFICIAL", "SYSTEM"})
        String by,

        @Nullable Agent agent,
        @Nullable Official official,
        Map<String, String> data,
        Map<String, String> texts) {

    /** An official, by name. */
    public record Official(UUID id, @Nullable String name) {}

    TimelineEntry by(Agent named) {
        return new TimelineEntry(sequence, action, from, to, at, by, named, official, data, texts);
    }

    TimelineEntry by(Official named) {
        return new TimelineEntry(sequence, action, from, to, at, by, agent, named, data, texts);
    }
}
