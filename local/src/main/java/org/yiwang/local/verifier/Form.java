package org.yiwang.local.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The form that is hashed: each value with its length before it, written here anew from {@code docs/trail.md}. */
final class Form {
    private final StringBuilder form = new StringBuilder();

    /** A text or a number; what is absent or null has length -1. */
    Form add(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? add(-1, "") : add(value.asString());
    }

    Form add(String text) {
        return add(text.length(), text);
    }

    /** Texts by name, sorted by name, with their count before them. */
    Form addAll(JsonNode values) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        values.propertyStream().forEach(value -> sorted.put(value.getKey(), value.getValue()));
        add(Integer.toString(sorted.size()));
        sorted.forEach((name, value) -> add(name).add(value));
        return this;
    }

    private Form add(int length, String text) {
        form.append(length).append(':').append(text).append(',');
        return this;
    }

    String hash() {
        return Hash.text(Hash.of(bytes()));
    }

    byte[] bytes() {
        return form.toString().getBytes(UTF_8);
    }
}
