package org.yiwang.cases.supplements;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.cases.items.ItemVersion.MaterialRule;
import org.yiwang.cases.lifecycle.Wanted;
import org.yiwang.cases.materials.DocumentRules;
import org.yiwang.cases.materials.StoredDocument;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import tools.jackson.databind.JsonNode;

/** What may be asked for in a supplement request, and what may be supplied for it: that, all of it, nothing else. */
final class SupplementRules {

    private SupplementRules() {}

    /** Every mark names a field or material of the item, and each only once. */
    static void requireKnown(ItemVersion item, List<Wanted> wanted) {
        List<FieldError> errors = new ArrayList<>();
        var seen = new HashSet<String>();
        for (var at = 0; at < wanted.size(); at++) {
            var pointer = wanted.get(at).pointer();
            if (!isKnown(item, pointer)) {
                errors.add(new FieldError("/wanted/" + at + "/pointer", "not-of-item"));
            } else if (!seen.add(pointer)) {
                errors.add(new FieldError("/wanted/" + at + "/pointer", "named-twice"));
            }
        }
        refuse(errors);
    }

    private static boolean isKnown(ItemVersion item, String pointer) {
        return pointer.startsWith(Wanted.FORM)
                ? item.form().path("properties").has(pointer.substring(Wanted.FORM.length()))
                : pointer.startsWith(Wanted.MATERIALS)
                        && rule(item, pointer.substring(Wanted.MATERIALS.length())) != null;
    }

    /** Everything asked for is there, nothing else is, and each document fits its material. */
    static void requireAskedFor(
            List<String> wanted,
            @Nullable JsonNode form,
            Map<String, UUID> materials,
            Map<UUID, StoredDocument> documents,
            ItemVersion item) {
        var given = Stream.concat(
                        form == null ? Stream.of() : form.propertyStream().map(answer -> Wanted.FORM + answer.getKey()),
                        materials.keySet().stream().map(code -> Wanted.MATERIALS + code))
                .toList();
        List<FieldError> errors = new ArrayList<>();
        given.stream()
                .filter(pointer -> !wanted.contains(pointer))
                .map(pointer -> new FieldError(pointer, "not-asked-for"))
                .forEach(errors::add);
        wanted.stream()
                .filter(pointer -> !given.contains(pointer))
                .map(pointer -> new FieldError(pointer, "required"))
                .forEach(errors::add);
        materials.forEach((code, document) -> {
            var rule = rule(item, code);
            if (rule != null && wanted.contains(Wanted.MATERIALS + code)) {
                var flaw = DocumentRules.flaw(Wanted.MATERIALS + code, documents.get(document), rule);
                if (flaw != null) {
                    errors.add(flaw);
                }
            }
        });
        refuse(errors);
    }

    private static @Nullable MaterialRule rule(ItemVersion item, String code) {
        return item.materials().stream()
                .filter(material -> material.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(errors);
        }
    }
}
