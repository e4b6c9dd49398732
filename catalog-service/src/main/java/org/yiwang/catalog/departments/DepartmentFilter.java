package org.yiwang.catalog.departments;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.reading.Words;

/**
 * What a list of departments is narrowed to.
 *
 * @param ids only these; none: whichever
 * @param region exactly this one
 * @param words of the name, or the beginning of the code
 * @param on the day they are in force; {@code null}: whenever
 */
record DepartmentFilter(
        Set<UUID> ids,
        @Nullable String region,
        Words words,
        @Nullable LocalDate on) {

    DepartmentFilter {
        ids = Set.copyOf(ids);
    }
}
