package org.yiwang.catalog.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Walks the schemas within a form: only known keywords, patterns and formats, and required names that exist. */
final class Subschemas {

    private static final Set<String> KEYWORDS = Set.of(
            "$ref",
            "$defs",
            "$comment",
            "properties",
            "items",
            "prefixItems",
            "contains",
            "additionalProperties",
            "propertyNames",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "dependentSchemas",
            "type",
            "enum",
            "const",
            "multipleOf",
            "maximum",
            "exclusiveMaximum",
            "minimum",
            "exclusiveMinimum",
            "maxLength",
            "minLength",
            "pattern",
            "maxItems",
            "minItems",
            "uniqueItems",
            "required",
            "dependentRequired",
            "minProperties",
            "maxProperties",
            "minContains",
            "maxContains",
            "title",
            "description",
            "default",
            "examples",
            "format",
            "readOnly",
            "x-order",
            "x-sensitive",
            "x-prefill",
            "x-widget");

    private static final Set<String> FORMATS = Set.of("date", "time", "date-time", "email");
    private static final List<String> SAME_PLACE = List.of("not", "if", "then", "else");
    private static final List<String> SAME_PLACE_LISTS = List.of("allOf", "anyOf", "oneOf");
    private static final List<String> OTHER_PLACE =
            List.of("items", "contains", "additionalProperties", "propertyNames");

    private final Flaws flaws;

    Subschemas(Flaws flaws) {
        this.flaws = flaws;
    }

    void check(JsonNode form) {
        schema(form, "", Set.of());
    }

    private void schema(JsonNode schema, String at, Set<String> outer) {
        if (!schema.isObject()) {
            return;
        }
        schema.propertyNames().stream()
                .filter(name -> !KEYWORDS.contains(name) && !(at.isEmpty() && name.equals("$schema")))
                .forEach(name -> flaws.add(FormRule.KEYWORD, at + Flaws.step(name), name));
        pattern(schema.path("pattern"), at + "/pattern");
        var format = schema.path("format").asString("date");
        flaws.unless(FORMATS.contains(format), FormRule.FORMAT, at + "/format", format);
        var known = new HashSet<>(outer);
        known.addAll(schema.path("properties").propertyNames());
        names(schema, at, known);
        parts(schema, at, known);
    }

    private void parts(JsonNode schema, String at, Set<String> known) {
        map(schema, "properties", at, Set.of());
        map(schema, "$defs", at, Set.of());
        map(schema, "dependentSchemas", at, known);
        SAME_PLACE.forEach(name -> schema(schema.path(name), at + "/" + name, known));
        SAME_PLACE_LISTS.forEach(name -> list(schema, name, at, known));
        OTHER_PLACE.forEach(name -> schema(schema.path(name), at + "/" + name, Set.of()));
        list(schema, "prefixItems", at, Set.of());
    }

    private void map(JsonNode schema, String name, String at, Set<String> known) {
        schema.path(name)
                .properties()
                .forEach(part -> schema(part.getValue(), at + "/" + name + Flaws.step(part.getKey()), known));
    }

    private void list(JsonNode schema, String name, String at, Set<String> known) {
        var parts = schema.path(name);
        for (var index = 0; parts.isArray() && index < parts.size(); index++) {
            schema(parts.path(index), at + "/" + name + "/" + index, known);
        }
    }

    private void names(JsonNode schema, String at, Set<String> known) {
        required(schema.path("required"), at + "/required", known);
        schema.path("dependentRequired").properties().forEach(entry -> {
            var where = at + "/dependentRequired" + Flaws.step(entry.getKey());
            flaws.unless(known.contains(entry.getKey()), FormRule.REQUIRED, where, entry.getKey());
            required(entry.getValue(), where, known);
        });
    }

    private void required(JsonNode names, String at, Set<String> known) {
        for (var index = 0; names.isArray() && index < names.size(); index++) {
            var name = names.path(index).asString("");
            flaws.unless(known.contains(name), FormRule.REQUIRED, at + "/" + index, name);
        }
    }

    private void pattern(JsonNode pattern, String at) {
        if (pattern.isString()) {
            var text = pattern.asString();
            if (Choices.isReadAlike(text)) {
                flaws.unless(Choices.areFew(text), FormRule.PATTERN_RUNS_AWAY, at, text);
            } else {
                flaws.add(FormRule.PATTERN, at, text);
            }
        }
    }
}
