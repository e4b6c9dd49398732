package org.yiwang.catalog.lifeevents;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One field in the place of two: as strict as the stricter of them. */
final class SharedSchema {

    private static final Set<String> WORDS = Set.of("title", "description", "x-for", "x-prefill");
    private static final Set<String> LEAST = Set.of("minLength", "minimum", "minItems", "exclusiveMinimum");
    private static final Set<String> MOST = Set.of("maxLength", "maximum", "maxItems", "exclusiveMaximum");
    private static final Set<String> STRICTER = Set.of("x-sensitive");

    private SharedSchema() {}

    /** The first one narrowed by the second; nothing if no answer is sure to serve both. */
    static Optional<ObjectNode> of(ObjectNode one, ObjectNode other) {
        ObjectNode both = one.deepCopy();
        for (var entry : other.properties()) {
            var name = entry.getKey();
            var here = one.path(name);
            if (LEAST.contains(name) || MOST.contains(name)) {
                both.set(name, here.isMissingNode() ? entry.getValue() : stricter(name, here, entry.getValue()));
            } else if (STRICTER.contains(name) || name.equals("format") && here.isMissingNode()) {
                both.set(name, entry.getValue());
            } else if (!WORDS.contains(name) && !here.equals(entry.getValue())) {
                return Optional.empty();
            }
        }
        return isNarrower(one, other) ? Optional.of(both) : Optional.empty();
    }

    /** Whether the first one says nothing that the second one does not know, but for bounds and words. */
    private static boolean isNarrower(ObjectNode one, ObjectNode other) {
        return one.propertyNames().stream()
                .allMatch(name -> other.has(name)
                        || WORDS.contains(name)
                        || LEAST.contains(name)
                        || MOST.contains(name)
                        || STRICTER.contains(name));
    }

    private static JsonNode stricter(String name, JsonNode one, JsonNode other) {
        boolean greater = new BigDecimal(one.asString()).compareTo(new BigDecimal(other.asString())) >= 0;
        return greater == LEAST.contains(name) ? one : other;
    }
}
