package org.yiwang.catalog.regions;

import org.jspecify.annotations.Nullable;

/** What a list of regions is narrowed to; {@code pattern} is a LIKE pattern of the name. */
record RegionFilter(
        @Nullable String parent,
        @Nullable Level level,
        @Nullable String pattern) {}
