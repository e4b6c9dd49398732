package org.yiwang.catalog.forms;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Controls a form may ask for ({@code x-widget}), each with the fields it suits; without one the portal chooses. */
enum Widget {
    TEXT(field -> isOf(field, "string")),
    TEXTAREA(field -> isOf(field, "string") && !isChoice(field)),
    DATE(field -> field.path("format").asString("").equals("date")),
    RADIO(field -> isChoice(field) || isOf(field, "boolean")),
    SELECT(Widget::isChoice),
    CHECKBOX(field -> isOf(field, "boolean")),
    CHECKBOXES(field -> isOf(field, "array"));

    private final Predicate<JsonNode> suits;

    Widget(Predicate<JsonNode> suits) {
        this.suits = suits;
    }

    boolean suits(JsonNode field) {
        return suits.test(field);
    }

    static Optional<Widget> named(String name) {
        return Stream.of(values())
                .filter(widget -> widget.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static boolean isOf(JsonNode field, String type) {
        return field.path("type").asString("").equals(type);
    }

    private static boolean isChoice(JsonNode field) {
        return field.has("oneOf") || field.has("enum");
    }
}
