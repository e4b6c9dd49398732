package org.yiwang.notifications.inbox;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told: the applicant, or by a mandate somebody who acts for the applicant.
 *
 * @param guardian whether the mandate is that of a child's guardian
 */
public record Recipient(UUID person, @Nullable UUID mandate, boolean guardian) {

    public Recipient(UUID person, @Nullable UUID mandate) {
        this(person, mandate, false);
    }

    boolean isSame(Recipient other) {
        return person.equals(other.person) && Objects.equals(mandate, other.mandate);
    }
}
