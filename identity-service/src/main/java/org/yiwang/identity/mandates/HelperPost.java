package org.yiwang.identity.mandates;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post in which an official helps residents: {@code INTAKE} in a township or village.
 *
 * @param lastDay until which he holds it, if that is known
 */
record HelperPost(UUID id, @Nullable LocalDate lastDay) {

    LocalDate earlier(LocalDate other) {
        return lastDay == null || other.isBefore(lastDay) ? other : lastDay;
    }
}
