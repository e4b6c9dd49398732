package org.yiwang.catalog.regions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region with the regions above it, from the province down. */
public record RegionPage(
        String code, String name, Level level, @Nullable String parent, List<Region> ancestors) {

    /** Of regions on one path, in order of level: the last is the one asked for. */
    static RegionPage of(List<Region> path) {
        Region region = path.getLast();
        return new RegionPage(
                region.code(), region.name(), region.level(), region.parent(), path.subList(0, path.size() - 1));
    }
}
