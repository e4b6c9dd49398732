package org.yiwang.cases.remedies;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiwang.cases.items.Regions;

/** To whom a remedy goes: the items to try in order, of which the first counts that another department decides. */
final class Routing {

    private static final int COUNTY = 6;
    private static final int GROUP = 2;

    private Routing() {}

    /**
     * The people's government at the department's own level, of townships and below the county's; and where that
     * government itself decided, the one above (Administrative Reconsideration Law, Art. 24). Where it takes none in here,
     * no other does in its place.
     */
    static List<UUID> appeal(Map<String, UUID> governments, String region) {
        var levels = upwards(region).toList();
        return governments.containsKey(levels.getFirst()) ? items(governments, levels.stream()) : List.of();
    }

    /** Who supervises the region's departments, else those of the regions above. */
    static List<UUID> complaint(Map<String, UUID> supervisors, String region) {
        return items(supervisors, upwards(region));
    }

    private static List<UUID> items(Map<String, UUID> byPrefix, Stream<String> levels) {
        return levels.flatMap(level -> Stream.ofNullable(byPrefix.get(level))).toList();
    }

    /** The prefixes from the county or what is above it up to the province. */
    private static Stream<String> upwards(String region) {
        var prefix = Regions.prefix(region);
        var nearest = prefix.substring(0, Math.min(COUNTY, prefix.length()));
        return Stream.iterate(nearest, level -> !level.isEmpty(), level -> level.substring(0, level.length() - GROUP));
    }
}
