package org.yiwang.cases.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.drafts.LeftBehind.Why;
import org.yiwang.cases.forms.Forms;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.ItemVersion.MaterialRule;
import org.yiwang.cases.items.Pointers;
import org.yiwang.cases.materials.Material;
import org.yiwang.cases.materials.Material.GivenDocument;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What of a draft still fits another version of its item; the rest is named. */
record CarriedOver(JsonNode form, List<String> taken, List<LeftBehind> leftBehind) {

    /** From one version to another, for words in a language. */
    record Way(ItemVersion before, ItemVersion now, Forms forms, Language language) {}

    static CarriedOver of(JsonNode form, List<Material> given, Way way) {
        List<LeftBehind> left = new ArrayList<>();
        var carried = answers(form, way, left);
        var taken = materials(given, way, left);
        return new CarriedOver(carried, taken, List.copyOf(left));
    }

    /** An answer goes if its field is gone, or was changed so that the answer is wrong now. */
    private static ObjectNode answers(JsonNode form, Way way, List<LeftBehind> left) {
        var carried = JsonNodeFactory.instance.objectNode();
        var wrong = wrong(way.forms().errors(way.now(), form));
        form.forEachEntry((name, answer) -> {
            var before = way.before().form().path("properties").path(name);
            var now = way.now().form().path("properties").path(name);
            if (now.isMissingNode() || wrong.contains(name) && !now.equals(before)) {
                var why = now.isMissingNode() ? Why.NO_LONGER_ASKED : Why.NO_LONGER_FITS;
                var label = words(before.path("title"), way.language(), name);
                left.add(new LeftBehind(Pointers.at("/form", name), why, label, said(answer, before, way.language())));
            } else {
                carried.set(name, answer);
            }
        });
        return carried;
    }

    private static Set<String> wrong(List<FieldError> errors) {
        return errors.stream()
                .filter(error -> !error.code().equals("required"))
                .map(error -> error.pointer().split("/", 4))
                .filter(parts -> parts.length > 2)
                .map(parts -> parts[2].replace("~1", "/").replace("~0", "~"))
                .collect(Collectors.toSet());
    }

    private static List<String> materials(List<Material> given, Way way, List<LeftBehind> left) {
        List<String> taken = new ArrayList<>();
        for (var material : given) {
            var rule = rule(way.now(), material.code());
            var document = material.document();
            if (rule == null || document != null && !fits(document, rule)) {
                var why = rule == null ? Why.NO_LONGER_ASKED : Why.NO_LONGER_FITS;
                var before = rule(way.before(), material.code());
                var label = before == null ? material.code() : way.language().of(before.name());
                var name = document == null ? "" : document.name();
                left.add(new LeftBehind(Pointers.at("/materials", material.code()), why, label, name));
                taken.add(material.code());
            }
        }
        return List.copyOf(taken);
    }

    private static @Nullable MaterialRule rule(ItemVersion item, String code) {
        return item.materials().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(GivenDocument document, MaterialRule rule) {
        return rule.takes(document.type()) && document.length() <= rule.maxBytes();
    }

    /** An answer as it was shown: the title of a choice, else what was entered. */
    private static String said(JsonNode answer, JsonNode field, Language language) {
        if (answer.isArray()) {
            return answer.valueStream()
                    .map(each -> said(each, field.path("items"), language))
                    .collect(Collectors.joining(", "));
        }
        var choice = field.path("oneOf")
                .valueStream()
                .filter(option -> option.path("const").equals(answer))
                .map(option -> words(option.path("title"), language, answer.asString("")))
                .findFirst();
        return choice.orElseGet(() -> answer.isValueNode() ? answer.asString("") : answer.toString());
    }

    private static String words(JsonNode title, Language language, String otherwise) {
        Map<String, String> texts = new HashMap<>();
        title.forEachEntry((tag, text) -> texts.put(tag, text.asString("")));
        var words = Objects.requireNonNull(language.of(texts));
        return words.isEmpty() ? otherwise : words;
    }
}
