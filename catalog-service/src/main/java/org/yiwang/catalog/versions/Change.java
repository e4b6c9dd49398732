package org.yiwang.catalog.versions;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value that differs between two versions.
 *
 * @param pointer where it stands (RFC 6901); an element of a list that has a {@code code} is named by it, not by its place
 */
@Schema(name = "ItemChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(
        String pointer,
        Kind kind,

        @Schema(types = {"string", "number", "boolean", "object", "array"}) @Nullable
        Object from,

        @Schema(types = {"string", "number", "boolean", "object", "array"}) @Nullable
        Object to) {

    /** What became of the value. */
    @Schema(name = "ItemChangeKind")
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    static Change of(String pointer, JsonNode from, JsonNode to) {
        if (from.isMissingNode()) {
            return new Change(pointer, Kind.ADDED, null, to);
        }
        return to.isMissingNode()
                ? new Change(pointer, Kind.REMOVED, from, null)
                : new Change(pointer, Kind.CHANGED, from, to);
    }
}
