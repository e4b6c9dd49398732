package org.yiwang.catalog.lifeevents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The forms of several parts as one: a field of the same meaning is asked once, what another part answers is not asked. */
final class MergedForm {

    private static final Set<String> OWN = Set.of(
            "$schema",
            "$id",
            "type",
            "properties",
            "required",
            "additionalProperties",
            "x-order",
            "title",
            "description");

    private final LifeEvent event;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final Set<String> required = new LinkedHashSet<>();
    private final ArrayNode rules = JsonNodeFactory.instance.arrayNode();

    MergedForm(LifeEvent event) {
        this.event = event;
    }

    void add(LifeEvent.Part part, JsonNode form) {
        Map<String, String> names = new LinkedHashMap<>();
        var needed = strings(form.path("required"));
        for (var field : inOrder(form)) {
            if (part.dependencies().stream().noneMatch(before -> before.answers(field))) {
                var name = added(part, field, form.path("properties").path(field));
                names.put(field, name);
                if (needed.contains(field)) {
                    required.add(name);
                }
            }
        }
        addRules(form, names);
    }

    ObjectNode form() {
        var form = JsonNodeFactory.instance.objectNode();
        form.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("type", "object")
                .put("additionalProperties", false);
        required.forEach(form.putArray("required")::add);
        fields.propertyNames().forEach(form.putArray("x-order")::add);
        form.set("properties", fields);
        if (!rules.isEmpty()) {
            form.set("allOf", rules);
        }
        return form;
    }

    /** The name under which the field is asked: with others if one answer can serve all, by itself if not. */
    private String added(LifeEvent.Part part, String field, JsonNode schema) {
        var shared = shared(part, field);
        var known = fields.path(shared);
        var both = known.isObject()
                ? SharedSchema.of((ObjectNode) known, (ObjectNode) schema)
                : Optional.of((ObjectNode) schema);
        var name = both.isPresent() ? shared : part.code() + "_" + field;
        ObjectNode asked = both.orElse((ObjectNode) schema).deepCopy();
        var served = fields.path(name).path("x-for").deepCopy();
        asked.set("x-for", served.isArray() ? served : JsonNodeFactory.instance.arrayNode());
        ((ArrayNode) asked.path("x-for")).add(part.code() + "." + field);
        fields.set(name, asked);
        return name;
    }

    private String shared(LifeEvent.Part part, String field) {
        return event.sharedFields().entrySet().stream()
                .filter(entry -> entry.getValue().contains(new LifeEvent.Place(part.code(), field)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field);
    }

    /** Conditions of a part hold for the merged fields too, unless they speak of what is not asked here. */
    private void addRules(JsonNode form, Map<String, String> names) {
        var rule = JsonNodeFactory.instance.objectNode();
        form.propertyStream()
                .filter(keyword -> !OWN.contains(keyword.getKey()))
                .forEach(keyword -> rule.set(keyword.getKey(), keyword.getValue()));
        if (!rule.isEmpty() && mentioned(rule).allMatch(names::containsKey)) {
            rules.add(renamed(rule, names));
        }
    }

    private static Stream<String> mentioned(JsonNode rule) {
        if (rule.isArray()) {
            return rule.valueStream().flatMap(MergedForm::mentioned);
        }
        return rule.propertyStream().flatMap(entry -> switch (entry.getKey()) {
            case "properties", "dependentSchemas", "dependentRequired" ->
                Stream.concat(
                        entry.getValue().propertyNames().stream(),
                        entry.getValue().valueStream().flatMap(MergedForm::mentioned));
            case "required" -> strings(entry.getValue()).stream();
            default -> mentioned(entry.getValue());
        });
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(renamed(element, names)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.propertyStream()
                .forEach(entry -> copy.set(entry.getKey(), renamed(entry.getKey(), entry.getValue(), names)));
        return copy;
    }

    private static JsonNode renamed(String keyword, JsonNode value, Map<String, String> names) {
        return switch (keyword) {
            case "properties", "dependentSchemas", "dependentRequired" -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                value.propertyStream()
                        .filter(entry -> names.containsKey(entry.getKey()))
                        .forEach(entry -> copy.set(
                                Objects.requireNonNull(names.get(entry.getKey())),
                                keyword.equals("dependentRequired")
                                        ? named(entry.getValue(), names)
                                        : renamed(entry.getValue(), names)));
                yield copy;
            }
            case "required" -> named(value, names);
            default -> renamed(value, names);
        };
    }

    private static JsonNode named(JsonNode list, Map<String, String> names) {
        var copy = JsonNodeFactory.instance.arrayNode();
        strings(list).stream().map(names::get).flatMap(Stream::ofNullable).forEach(copy::add);
        return copy;
    }

    private static List<String> inOrder(JsonNode form) {
        List<String> names = new ArrayList<>(strings(form.path("x-order")));
        form.path("properties").propertyNames().stream()
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names.stream().filter(form.path("properties")::has).toList();
    }

    private static Set<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
