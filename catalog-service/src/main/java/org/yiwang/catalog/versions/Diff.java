package org.yiwang.catalog.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What differs between two items, value by value. */
public final class Diff {

    /** What the catalogue itself writes beside the content. */
    private static final Set<String> MADE = Set.of("provenance", "departmentName", "adopts");

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private final List<Change> changes = new ArrayList<>();

    private Diff() {}

    public static List<Change> of(JsonNode from, JsonNode to) {
        var diff = new Diff();
        for (var name : names(from, to)) {
            if (!MADE.contains(name)) {
                diff.compare("/" + escaped(name), from.path(name), to.path(name));
            }
        }
        return diff.changes;
    }

    private void compare(String pointer, JsonNode from, JsonNode to) {
        if (from.equals(to) || isNothing(from) && isNothing(to)) {
            return;
        }
        if (from.isObject() && to.isObject() && !isText(from) && !isText(to)) {
            names(from, to).forEach(name -> compare(pointer + "/" + escaped(name), from.path(name), to.path(name)));
        } else if (isCoded(from) && isCoded(to)) {
            compareCoded(pointer, coded(from), coded(to));
        } else {
            changes.add(Change.of(pointer, something(from), something(to)));
        }
    }

    private void compareCoded(String pointer, Map<String, JsonNode> from, Map<String, JsonNode> to) {
        var codes = new LinkedHashSet<>(from.keySet());
        codes.addAll(to.keySet());
        codes.forEach(code -> compare(pointer + "/" + escaped(code), element(from, code), element(to, code)));
        if (from.keySet().equals(to.keySet()) && !List.copyOf(from.keySet()).equals(List.copyOf(to.keySet()))) {
            changes.add(new Change(pointer, Change.Kind.CHANGED, order(from), order(to)));
        }
    }

    private static JsonNode order(Map<String, JsonNode> elements) {
        var codes = tools.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        elements.keySet().forEach(codes::add);
        return codes;
    }

    private static JsonNode element(Map<String, JsonNode> elements, String code) {
        return elements.getOrDefault(code, MissingNode.getInstance());
    }

    private static boolean isCoded(JsonNode list) {
        return list.isArray()
                && list.size() > 0
                && list.valueStream().allMatch(element -> element.path("code").isString())
                && coded(list).size() == list.size();
    }

    private static Map<String, JsonNode> coded(JsonNode list) {
        Map<String, JsonNode> byCode = new LinkedHashMap<>();
        list.forEach(element -> byCode.put(element.path("code").asString(), element));
        return byCode;
    }

    private static boolean isText(JsonNode node) {
        return LANGUAGES.containsAll(node.propertyNames());
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static JsonNode something(JsonNode node) {
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    private static Set<String> names(JsonNode from, JsonNode to) {
        var names = new LinkedHashSet<>(from.propertyNames());
        names.addAll(to.propertyNames());
        return names;
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
