package org.yiwang.catalog.regions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.validity.Validity;

/**
 * A region as everybody reads it; a province has no parent.
 *
 * @param from its first day, absent if it was always there
 * @param until the day after its last, absent while no end is known
 */
public record Region(
        String code,
        String name,
        Level level,
        @Nullable String parent,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate until) {

    public static Region of(RegionCode code, String name, Validity validity) {
        return new Region(
                code.value(),
                name,
                code.level(),
                code.parent().map(RegionCode::value).orElse(null),
                validity.from(),
                validity.until());
    }

    public Validity validity() {
        return new Validity(from, until);
    }

    /** The prefix of the region's subtree. */
    public static String prefixOf(String code) {
        return new RegionCode(code).prefix();
    }
}
