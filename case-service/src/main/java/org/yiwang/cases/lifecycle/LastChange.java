package org.yiwang.cases.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.people.Agent;
import org.yiwang.cases.trail.TimelineEntry;

/**
 * Who changed a case last, how and when: what a 412 tells whoever came second, as his timeline would.
 *
 * @param sequence the number of the event in the timeline
 * @param by the population of who did it, or SYSTEM
 * @param agent who did it in the applicant's name, if it was not the applicant
 * @param official which official did it, for officials only
 */
public record LastChange(
        int sequence,
        String action,
        String to,
        Instant at,
        String by,
        @Nullable Agent agent,
        TimelineEntry.@Nullable Official official) {

    static LastChange of(TimelineEntry entry) {
        return new LastChange(
                entry.sequence(), entry.action(), entry.to(), entry.at(), entry.by(), entry.agent(), entry.official());
    }

    /** By an official with his name. */
    public LastChange by(TimelineEntry.Official named) {
        return new LastChange(sequence, action, to, at, by, agent, named);
    }
}
