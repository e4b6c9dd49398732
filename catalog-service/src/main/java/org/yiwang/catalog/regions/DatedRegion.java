package org.yiwang.catalog.regions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.problems.FieldError;

/** A region, in force only with all regions above it, and those that took its place. */
public record DatedRegion(Region region, List<RegionName> succeededBy) {

    /** Why it takes nothing new on a day, or nothing. */
    public @Nullable FieldError flaw(String pointer, LocalDate day) {
        return region.validity()
                .flaw(
                        pointer,
                        day,
                        succeededBy.stream()
                                .map(successor -> successor.name() + " (" + successor.code() + ")")
                                .toList());
    }
}
