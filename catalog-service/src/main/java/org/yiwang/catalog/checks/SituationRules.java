package org.yiwang.catalog.checks;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Elements.Choice;
import org.yiwang.catalog.items.Elements.Situation;
import org.yiwang.catalog.items.Elements.When;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;
import tools.jackson.databind.JsonNode;

/** Situations: questions with choices, which materials name. */
final class SituationRules {

    private SituationRules() {}

    static void check(Item item, Found found) {
        List<Situation<Text>> situations = item.situations() == null ? List.of() : item.situations();
        found.codes(situations, "/situations", Situation::code);
        for (var at = 0; at < situations.size(); at++) {
            var choices = situations.get(at).choices();
            var where = "/situations/" + at + "/choices";
            found.codes(choices, where, Choice::code);
            found.unless(choices.size() >= 2, Check.SITUATION_CHOICES, where, choices.size());
        }
        for (var at = 0; item.materials() != null && at < item.materials().size(); at++) {
            var when = item.materials().get(at).when();
            if (when != null) {
                var where = "/materials/" + at + "/when";
                var known = isKnown(when, situations);
                found.unless(known, Check.MATERIAL_WHEN, where, named(when));
                found.unless(!known || isAsked(when, item.form()), Check.SITUATION_FIELD, where, named(when));
            }
        }
    }

    private static boolean isKnown(When when, List<Situation<Text>> situations) {
        return !when.choices().isEmpty()
                && situations.stream()
                        .filter(situation -> situation.code().equals(when.situation()))
                        .map(situation ->
                                situation.choices().stream().map(Choice::code).toList())
                        .anyMatch(choices -> choices.containsAll(when.choices()));
    }

    /** A situation that decides is a question of the form, by its code, with choices of the same codes; an item without a form asks nothing. */
    private static boolean isAsked(When when, @Nullable JsonNode form) {
        if (form == null) {
            return true;
        }
        var field = form.path("properties").path(when.situation());
        var choices = Stream.concat(
                        field.path("enum").valueStream(),
                        field.path("oneOf").valueStream().map(choice -> choice.path("const")))
                .map(choice -> choice.asString(""))
                .toList();
        return choices.containsAll(when.choices());
    }

    private static String named(When when) {
        return when.situation() + "=" + String.join("|", when.choices());
    }
}
