package org.yiwang.catalog.regions;

import org.jspecify.annotations.Nullable;

/** A region as everybody reads it; a province has no parent. */
public record Region(
        String code, String name, Level level, @Nullable String parent) {

    public static Region of(RegionCode code, String name) {
        return new Region(
                code.value(),
                name,
                code.level(),
                code.parent().map(RegionCode::value).orElse(null));
    }

    /** The prefix of the region's subtree. */
    public static String prefixOf(String code) {
        return new RegionCode(code).prefix();
    }
}
