package org.yiwang.cases.items;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yiwang.cases.items.ItemChange.Kind;
import org.yiwang.cases.items.ItemVersion.MaterialRule;
import tools.jackson.databind.JsonNode;

/** What an applicant has to enter differently in another version of an item, field by field. */
public final class Changes {

    /** What of a form is not asked of several fields together. */
    private static final Set<String> FIELDS_APART = Set.of("$schema", "properties", "required", "x-order");

    private final List<ItemChange> found = new ArrayList<>();

    private Changes() {}

    public static List<ItemChange> between(ItemVersion before, ItemVersion now) {
        var changes = new Changes();
        changes.compare("/form", fields(before.form()), fields(now.form()));
        if (!together(before.form()).equals(together(now.form()))) {
            changes.found.add(new ItemChange("/form", Kind.CHANGED));
        }
        changes.compare("/materials", materials(before), materials(now));
        return List.copyOf(changes.found);
    }

    private void compare(String place, Map<String, ?> before, Map<String, ?> now) {
        var names = new LinkedHashSet<>(before.keySet());
        names.addAll(now.keySet());
        for (var name : names) {
            if (!before.containsKey(name)) {
                found.add(new ItemChange(Pointers.at(place, name), Kind.ADDED));
            } else if (!now.containsKey(name)) {
                found.add(new ItemChange(Pointers.at(place, name), Kind.REMOVED));
            } else if (!before.get(name).equals(now.get(name))) {
                found.add(new ItemChange(Pointers.at(place, name), Kind.CHANGED));
            }
        }
    }

    private record Field(JsonNode schema, boolean required) {}

    private static Map<String, Field> fields(JsonNode form) {
        var required =
                form.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        Map<String, Field> fields = new LinkedHashMap<>();
        form.path("properties")
                .forEachEntry((name, schema) -> fields.put(name, new Field(schema, required.contains(name))));
        return fields;
    }

    private static Map<String, JsonNode> together(JsonNode form) {
        return form.propertyStream()
                .filter(part -> !FIELDS_APART.contains(part.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, MaterialRule> materials(ItemVersion item) {
        Map<String, MaterialRule> materials = new LinkedHashMap<>();
        item.materials().forEach(rule -> materials.put(rule.code(), rule));
        return materials;
    }
}
