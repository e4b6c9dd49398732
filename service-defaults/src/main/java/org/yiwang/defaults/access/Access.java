package org.yiwang.defaults.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was shown something of one person.
 *
 * @param record the row of {@code access_records} it was noted by; a list's is about several persons
 * @param post in which an official read, as the claim of its token
 * @param mandate by which an agent read
 * @param client of an integrator, through which it was read
 * @param kind of what was shown, {@code resource} which
 * @param cases of this person that were shown
 */
public record Access(
        UUID record,
        UUID subject,
        UUID reader,
        @Nullable String post,
        @Nullable UUID mandate,
        @Nullable String client,
        String kind,
        UUID resource,
        List<UUID> cases,
        @Nullable String purpose,
        Instant at) {

    public Access {
        cases = List.copyOf(cases);
    }
}
