package org.yiwang.catalog.adoption;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A local value that a new version above does not allow any more.
 *
 * @param version the upper version that the local item cannot follow
 * @param pointer the field (RFC 6901); empty if the upper item has ended
 */
@Schema(name = "ItemConflict")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Conflict(
        UUID item,
        String name,
        String region,
        UUID standard,
        long version,
        String pointer,
        Kind kind,

        @Schema(types = {"string", "number", "boolean", "object", "array"}) @Nullable
        Object upper,

        @Schema(types = {"string", "number", "boolean", "object", "array"}) @Nullable
        Object local,

        Instant foundAt) {

    /** The field is closed now, the value is out of its bounds now, or the upper item has ended. */
    @Schema(name = "ItemConflictKind")
    enum Kind {
        CLOSED,
        OUT_OF_BOUNDS,
        RETIRED
    }
}
