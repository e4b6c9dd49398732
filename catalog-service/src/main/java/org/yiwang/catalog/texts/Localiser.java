package org.yiwang.catalog.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yiwang.defaults.http.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Replaces every text in two languages by one string, at any depth of a document. */
public final class Localiser {

    private static final Set<String> LANGUAGES = Set.of("zh-CN", "en");

    private Localiser() {}

    public static JsonNode localised(JsonNode node, Language language) {
        return switch (node) {
            case ObjectNode object when isText(object) -> chosen(object, language);
            case ObjectNode object -> localisedObject(object, language);
            case ArrayNode array -> localisedArray(array, language);
            default -> node;
        };
    }

    private static boolean isText(ObjectNode object) {
        return object.size() == 2
                && object.properties().stream()
                        .allMatch(entry -> LANGUAGES.contains(entry.getKey()) && isStringOrNull(entry.getValue()));
    }

    private static boolean isStringOrNull(JsonNode node) {
        return node.isString() || node.isNull();
    }

    private static JsonNode chosen(ObjectNode text, Language language) {
        JsonNode preferred = text.path(language.tag());
        return preferred instanceof StringNode ? preferred : text.path(Language.ZH_CN.tag());
    }

    private static JsonNode localisedObject(ObjectNode object, Language language) {
        ObjectNode copy = object.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), localised(entry.getValue(), language)));
        return copy;
    }

    private static JsonNode localisedArray(ArrayNode array, Language language) {
        List<JsonNode> elements = new ArrayList<>(array.size());
        array.forEach(element -> elements.add(localised(element, language)));
        return array.arrayNode().addAll(elements);
    }
}
