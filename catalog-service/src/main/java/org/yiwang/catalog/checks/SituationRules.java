package org.yiwang.catalog.checks;

import java.util.List;
import org.yiwang.catalog.items.Elements.Choice;
import org.yiwang.catalog.items.Elements.Situation;
import org.yiwang.catalog.items.Elements.When;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.texts.Text;

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
                found.unless(isKnown(when, situations), Check.MATERIAL_WHEN, "/materials/" + at + "/when", named(when));
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

    private static String named(When when) {
        return when.situation() + "=" + String.join("|", when.choices());
    }
}
