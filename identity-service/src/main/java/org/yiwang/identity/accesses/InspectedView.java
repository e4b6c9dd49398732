package org.yiwang.identity.accesses;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.identity.departments.DepartmentName;
import org.yiwang.keycloak.Duty;

/**
 * An access of an official as somebody sees it who audits: with both persons.
 *
 * @param what kind of thing was shown
 * @param subject whose it is
 */
record InspectedView(
        UUID id,
        Instant at,
        AccessView.What what,
        List<UUID> cases,
        @Nullable String purpose,
        Somebody subject,
        InspectedReader reader) {

    /** A person or organisation, with the name if one is recorded. */
    record Somebody(UUID id, @Nullable String name) {}

    /** The official, and the post in which he read. */
    record InspectedReader(
            UUID id, @Nullable String name, @Nullable DepartmentName department, Duty duty) {}
}
