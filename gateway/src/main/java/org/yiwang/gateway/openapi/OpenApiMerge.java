package org.yiwang.gateway.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Adds OpenAPI documents to one; a component two services define differently gets its service's name in front. */
final class OpenApiMerge {

    private static final String COMPONENTS = "#/components/";
    private static final Set<String> NOT_PUBLIC = Set.of("/internal", "/actuator");

    private final ObjectNode merged;

    OpenApiMerge(ObjectNode merged) {
        this.merged = merged;
    }

    void add(String service, ObjectNode document) {
        var renames = renames(service, document);
        var paths = merged.withObject("/paths");
        document.path("paths").forEachEntry((path, operations) -> {
            if (NOT_PUBLIC.stream().noneMatch(path::startsWith)) {
                paths.withObjectProperty(path).setAll((ObjectNode) renamed(operations, renames));
            }
        });
        document.path("components").forEachEntry((kind, components) -> {
            if (!kind.equals("securitySchemes")) {
                components.forEachEntry((name, component) -> {
                    var reference = COMPONENTS + kind + "/" + name;
                    var target = renames.getOrDefault(reference, reference);
                    merged.withObjectProperty("components")
                            .withObjectProperty(kind)
                            .set(target.substring(target.lastIndexOf('/') + 1), renamed(component, renames));
                });
            }
        });
        document.path("tags").forEach(tag -> merged.withArrayProperty("tags").add(tag));
    }

    /** Drops the schemas nothing public refers to, as those of internal paths. */
    void prune() {
        var schemas = merged.path("components").path("schemas");
        if (!(schemas instanceof ObjectNode known)) {
            return;
        }
        int before;
        do {
            before = known.size();
            var used = new HashSet<String>();
            merged.findValues("$ref").forEach(reference -> used.add(reference.asString()));
            known.retain(known.propertyNames().stream()
                    .filter(name -> used.contains(COMPONENTS + "schemas/" + name))
                    .toList());
        } while (known.size() < before);
    }

    /** Components that differ from one of the same name, and those that refer to such a one, until no more are found. */
    private Map<String, String> renames(String service, ObjectNode document) {
        var renames = new HashMap<String, String>();
        var known = new HashSet<String>();
        do {
            known.addAll(renames.keySet());
            document.path("components")
                    .forEachEntry((kind, components) -> components.forEachEntry((name, component) -> {
                        var there = merged.path("components").path(kind).path(name);
                        var reference = COMPONENTS + kind + "/" + name;
                        if (!there.isMissingNode() && !there.equals(renamed(component, renames))) {
                            renames.put(reference, COMPONENTS + kind + "/" + prefix(service) + name);
                        }
                    }));
        } while (!known.equals(renames.keySet()));
        return renames;
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> renames) {
        if (renames.isEmpty()) {
            return node.deepCopy();
        }
        return switch (node) {
            case StringNode text
            when renames.containsKey(text.stringValue()) -> StringNode.valueOf(renames.get(text.stringValue()));
            case ObjectNode object -> {
                var copy = object.objectNode();
                object.forEachEntry((name, value) -> copy.set(name, renamed(value, renames)));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = array.arrayNode();
                array.forEach(value -> copy.add(renamed(value, renames)));
                yield copy;
            }
            default -> node;
        };
    }

    /** {@code case-service} gives {@code Case}. */
    private static String prefix(String service) {
        var noun = service.replace("-service", "");
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }
}
