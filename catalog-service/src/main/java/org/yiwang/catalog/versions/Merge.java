package org.yiwang.catalog.versions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was written on one version, carried over to a later one, element by element.
 *
 * @param conflicts elements that both changed, each differently: what was written is kept
 */
public record Merge(ObjectNode merged, List<String> conflicts) {

    public static Merge of(JsonNode base, JsonNode mine, JsonNode theirs) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        List<String> conflicts = new ArrayList<>();
        var names = new LinkedHashSet<>(theirs.propertyNames());
        names.addAll(mine.propertyNames());
        for (var name : names) {
            var untouched = mine.path(name).equals(base.path(name));
            var chosen = untouched ? theirs.path(name) : mine.path(name);
            if (!chosen.isMissingNode()) {
                merged.set(name, chosen);
            }
            if (!untouched
                    && !theirs.path(name).equals(base.path(name))
                    && !theirs.path(name).equals(mine.path(name))) {
                conflicts.add("/" + name);
            }
        }
        return new Merge(merged, List.copyOf(conflicts));
    }
}
