package org.yiwang.catalog.offers;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A field that is left open; {@code least} bounds a number from below, the upper value bounds it from above. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenField(LocalField field, @Nullable Integer least) {

    /** Whether this leaves no more open than the other does. */
    boolean isWithin(OpenField upper) {
        return field == upper.field && leastOrNone() >= upper.leastOrNone();
    }

    int leastOrNone() {
        return least == null ? 0 : least;
    }
}
