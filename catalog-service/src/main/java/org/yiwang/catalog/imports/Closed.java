package org.yiwang.catalog.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiwang.catalog.departments.DatedDepartment;
import org.yiwang.catalog.regions.DatedRegion;

/** Regions and departments that are not in force, and hence take no new items. */
record Closed(Set<String> regions, Set<UUID> departments) {

    static Closed of(List<DatedRegion> regions, List<DatedDepartment> departments, LocalDate day) {
        return new Closed(
                regions.stream()
                        .filter(region -> region.flaw("", day) != null)
                        .map(region -> region.region().code())
                        .collect(Collectors.toSet()),
                departments.stream()
                        .filter(department -> department.flaw("", day) != null)
                        .map(DatedDepartment::id)
                        .collect(Collectors.toSet()));
    }
}
