package org.yiwang.cases.items;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which version of an item is in force.
 *
 * @param retiredAt since when nothing more is applied for, if the item came to an end
 */
public record InForce(int version, @Nullable Instant retiredAt) {

    public static InForce of(ItemVersion item) {
        return new InForce(item.version(), null);
    }

    public boolean retired() {
        return retiredAt != null;
    }
}
