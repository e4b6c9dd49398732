package org.yiwang.cases.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.ItemVersion.MaterialRule;
import org.yiwang.defaults.problems.FieldError;
import tools.jackson.databind.JsonNode;

/** Which materials an application may be handed in without, because the item lets them be owed (容缺受理, 告知承诺). */
final class LeftOwing {

    private LeftOwing() {}

    /** What is wrong with the materials named: each is asked for, may be owed, was not given, and is named once. */
    static List<FieldError> errors(ItemVersion item, JsonNode form, List<String> owes, Set<String> given) {
        List<FieldError> errors = new ArrayList<>();
        var seen = new HashSet<String>();
        for (var at = 0; at < owes.size(); at++) {
            var rule = rule(item, owes.get(at));
            if (rule == null || rule.owed() == null || !rule.required() || !rule.appliesTo(form)) {
                errors.add(new FieldError("/owes/" + at, "cannot-be-owed"));
            } else if (given.contains(rule.code()) || !seen.add(rule.code())) {
                errors.add(new FieldError("/owes/" + at, "not-missing"));
            }
        }
        return errors;
    }

    static List<Obligation> of(ItemVersion item, List<String> owes) {
        List<Obligation> owed = new ArrayList<>();
        for (var code : owes) {
            var terms = Objects.requireNonNull(
                    Objects.requireNonNull(rule(item, code)).owed());
            owed.add(Obligation.of(owed.size() + 1, code, terms.as(), terms.budget()));
        }
        return owed;
    }

    private static @Nullable MaterialRule rule(ItemVersion item, String code) {
        return item.materials().stream()
                .filter(material -> material.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
