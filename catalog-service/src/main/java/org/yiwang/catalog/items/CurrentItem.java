package org.yiwang.catalog.items;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published version in its editing form; {@code inForce} is the item's current version. */
public record CurrentItem(
        long version, long inForce, @Nullable Instant retiredAt, Item content) {}
