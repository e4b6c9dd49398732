package org.yiwang.catalog.forms;

import java.util.regex.Pattern;
import org.yiwang.catalog.texts.Characters;
import tools.jackson.databind.JsonNode;

/** Looks at what people see of a form: titles in both languages, what is kept secret, filled in, and how it looks. */
final class Fields {

    private static final Pattern SECRET_NAME = Pattern.compile(
            "id(entity)?_?(card)?_?(number|no)$|id_?card$|bank_?account|card_?number", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_TITLE = Pattern.compile("身份(证)?(件)?号码?|银行(卡|账)号?");

    private final Flaws flaws;

    Fields(Flaws flaws) {
        this.flaws = flaws;
    }

    void check(JsonNode form) {
        strings(form, "");
        form.path("properties")
                .properties()
                .forEach(field ->
                        field(field.getKey(), field.getValue(), "/properties" + Flaws.step(field.getKey()), true));
    }

    private void field(String name, JsonNode field, String at, boolean outermost) {
        flaws.unless(isText(field.path("title")), FormRule.TITLE, at + "/title", name);
        flaws.unless(
                field.path("description").isMissingNode() || isText(field.path("description")),
                FormRule.TITLE,
                at + "/description",
                name);
        choices(field, at);
        secret(name, field, at, outermost);
        filled(field, at);
        widget(field, at);
        field.path("properties")
                .properties()
                .forEach(part ->
                        field(part.getKey(), part.getValue(), at + "/properties" + Flaws.step(part.getKey()), false));
        var items = field.path("items");
        choices(items, at + "/items");
        items.path("properties")
                .properties()
                .forEach(part -> field(
                        part.getKey(), part.getValue(), at + "/items/properties" + Flaws.step(part.getKey()), false));
    }

    private void choices(JsonNode field, String at) {
        var choices = field.path("oneOf");
        for (var index = 0; choices.isArray() && index < choices.size(); index++) {
            var choice = choices.path(index);
            flaws.unless(
                    !choice.has("const") || isText(choice.path("title")),
                    FormRule.TITLE,
                    at + "/oneOf/" + index + "/title",
                    choice.path("const").asString(""));
        }
    }

    /** Numbers that open doors elsewhere are kept secret; only fields of the outermost level can be. */
    private void secret(String name, JsonNode field, String at, boolean outermost) {
        var given = field.path("x-sensitive");
        var title = field.path("title").path("zh-CN").asString("");
        var needed = SECRET_NAME.matcher(name).find()
                || SECRET_TITLE.matcher(title).find()
                || PrefillSource.named(field.path("x-prefill").asString(""))
                        .filter(PrefillSource::isSensitive)
                        .isPresent();
        var marked = given.isBoolean() && given.asBoolean();
        var fine = given.isMissingNode() || given.isBoolean();
        flaws.unless(fine && (marked ? outermost : !needed), FormRule.SENSITIVE, at + "/x-sensitive", name);
    }

    private void filled(JsonNode field, String at) {
        var source = field.path("x-prefill");
        if (!source.isMissingNode()) {
            var known = PrefillSource.named(source.asString("")).isPresent();
            var text = field.path("type").asString("").equals("string");
            flaws.unless(known && text, FormRule.PREFILL, at + "/x-prefill", source.asString(source.toString()));
        }
    }

    private void widget(JsonNode field, String at) {
        var asked = field.path("x-widget");
        if (!asked.isMissingNode()) {
            var suits = Widget.named(asked.asString("")).filter(widget -> widget.suits(field));
            flaws.unless(suits.isPresent(), FormRule.WIDGET, at + "/x-widget", asked.asString(asked.toString()));
        }
    }

    /** Every string, wherever it stands: what a browser shows can do nothing there. */
    private void strings(JsonNode node, String at) {
        if (node.isString()) {
            text(node.asString(), at);
        }
        node.properties().forEach(part -> {
            text(part.getKey(), at + Flaws.step(part.getKey()));
            if (!part.getKey().equals("pattern") || !part.getValue().isString()) {
                strings(part.getValue(), at + Flaws.step(part.getKey()));
            }
        });
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            strings(node.path(index), at + "/" + index);
        }
    }

    private void text(String text, String at) {
        flaws.unless(!Characters.hasMarkup(text), FormRule.MARKUP, at, text);
        flaws.unless(!Characters.hasUnfit(text), FormRule.CHARACTERS, at, text);
    }

    private static boolean isText(JsonNode node) {
        return node.isObject()
                && node.size() == 2
                && !node.path("zh-CN").asString("").isBlank()
                && !node.path("en").asString("").isBlank();
    }
}
