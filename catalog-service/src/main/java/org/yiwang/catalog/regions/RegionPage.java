package org.yiwang.catalog.regions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region with the regions above it, from the province down.
 *
 * @param from its first day, absent if it was always there
 * @param until the day after its last, absent while no end is known
 * @param succeededBy those that took its place when it was merged or split
 */
public record RegionPage(
        String code,
        String name,
        Level level,
        @Nullable String parent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until,
        List<RegionName> succeededBy,
        List<Region> ancestors) {

    /** Of regions on one path, in order of level: the last is the one asked for. */
    static RegionPage of(List<DatedRegion> path) {
        var asked = path.getLast();
        Region region = asked.region();
        return new RegionPage(
                region.code(),
                region.name(),
                region.level(),
                region.parent(),
                region.from(),
                region.until(),
                asked.succeededBy(),
                path.subList(0, path.size() - 1).stream()
                        .map(DatedRegion::region)
                        .toList());
    }
}
