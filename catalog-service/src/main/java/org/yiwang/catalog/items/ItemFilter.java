package org.yiwang.catalog.items;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.regions.BadRegionCode;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/**
 * What a list of items is narrowed to.
 *
 * @param regions where the items are offered: the region asked for and those above it, any when empty
 * @param adoptable whether only what the region may adopt of those above it is wanted
 * @param within the prefix of the subtree whose items are browsed, all when empty
 */
record ItemFilter(
        List<String> regions,
        boolean adoptable,
        String within,
        @Nullable UUID department,
        @Nullable Audience audience,
        @Nullable Topic topic,
        @Nullable Depth depth,
        Words words) {

    /** The filter as the query string gives it. */
    static ItemFilter of(
            @Nullable String region,
            boolean adoptable,
            @Nullable String within,
            @Nullable UUID department,
            @Nullable Audience audience,
            @Nullable Topic topic,
            @Nullable Depth depth,
            @Nullable String q) {
        if (adoptable && region == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", "region")
                    .errors(List.of(new FieldError("?region", "region-code")));
        }
        return new ItemFilter(
                region == null ? List.of() : offeredIn(BadRegionCode.checked("region", region)),
                adoptable,
                within == null ? "" : BadRegionCode.checked("within", within).prefix(),
                department,
                audience,
                topic,
                depth,
                Words.of(q));
    }

    private static List<String> offeredIn(RegionCode region) {
        return Stream.concat(region.ancestors().stream(), Stream.of(region))
                .map(RegionCode::value)
                .toList();
    }
}
