package org.yiwang.catalog.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.regions.BadRegionCode;

/**
 * What an export is narrowed to.
 *
 * @param within the prefix of the subtree whose items are given out, all when empty
 */
record ExportFilter(
        String within, @Nullable UUID department, @Nullable Depth depth) {

    static ExportFilter of(@Nullable String within, @Nullable UUID department, @Nullable Depth depth) {
        return new ExportFilter(
                within == null ? "" : BadRegionCode.checked("within", within).prefix(), department, depth);
    }
}
