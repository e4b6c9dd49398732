package org.yiwang.catalog.offers;

import tools.jackson.databind.JsonNode;

/** A local value that the upper level does not allow: the field is not left open, or the value is out of its bounds. */
public record Violation(String pointer, Kind kind, JsonNode upper, JsonNode local) {

    /** Why it is not allowed. */
    public enum Kind {
        CLOSED,
        OUT_OF_BOUNDS
    }
}
