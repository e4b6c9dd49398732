package org.yiwang.catalog.checks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Depth;

/**
 * How good the published items of a department are, by what was found when their current versions were published.
 *
 * @param items those in which something was found, a page of them by code
 */
@Schema(name = "DepartmentQuality")
record Quality(
        UUID department,
        List<AtDepth> depths,
        List<FoundBy> checks,
        List<Flawed> items,

        @Schema(description = "The cursor of the following page of items, absent on the last") @Nullable
        String next) {

    /** How many items there are at a depth. */
    @Schema(name = "ItemsAtDepth")
    record AtDepth(Depth depth, long items) {}

    /** In how many items a check found something. */
    @Schema(name = "ItemsFoundByCheck")
    record FoundBy(Check code, Severity severity, Depth gates, long items) {}

    /** An item and what was found in it. */
    @Schema(name = "FlawedItem")
    record Flawed(UUID id, String code, long version, String name, Depth depth, List<ExplainedFinding> findings) {}
}
