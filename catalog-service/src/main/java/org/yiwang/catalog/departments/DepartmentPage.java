package org.yiwang.catalog.departments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;

/**
 * A department as everybody reads it, in one language.
 *
 * @param code its unified social credit code (GB 32100), as its source gives it
 * @param from its first day, absent if it was always there
 * @param until the day after its last, absent while no end is known
 * @param succeededBy those that took its place when it was merged or split
 */
record DepartmentPage(
        UUID id,
        String code,
        String name,
        String region,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until,
        List<DepartmentName> succeededBy) {

    static DepartmentPage of(DatedDepartment department, Language language) {
        return new DepartmentPage(
                department.id(),
                department.code(),
                department.name().in(language),
                department.region(),
                department.validity().from(),
                department.validity().until(),
                department.succeededBy().stream()
                        .map(successor -> new DepartmentName(
                                successor.id(), successor.name().in(language)))
                        .toList());
    }
}
