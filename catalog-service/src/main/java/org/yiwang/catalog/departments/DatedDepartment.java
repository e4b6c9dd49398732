package org.yiwang.catalog.departments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.texts.Text;
import org.yiwang.catalog.validity.Validity;
import org.yiwang.defaults.problems.FieldError;

/** A department, in force only with its region, and those that took its place. */
public record DatedDepartment(
        UUID id, String code, Text name, String region, Validity validity, List<Successor> succeededBy) {

    /** A department that took the place of another. */
    public record Successor(UUID id, Text name) {}

    /** Why it takes nothing new on a day, or nothing. */
    public @Nullable FieldError flaw(String pointer, LocalDate day) {
        return validity.flaw(
                pointer,
                day,
                succeededBy.stream()
                        .map(successor -> successor.name().zh() + " (" + successor.id() + ")")
                        .toList());
    }
}
