package org.yiwang.catalog.forms;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Follows {@code $ref}s: within the document only, never round in a circle, and never to more than a form may be. */
final class References {

    private static final int MOST = 5_000;

    private final JsonNode form;
    private final Flaws flaws;
    private final Set<String> open = new HashSet<>();
    private int seen;

    References(JsonNode form, Flaws flaws) {
        this.form = form;
        this.flaws = flaws;
    }

    void check() {
        follow(form, "");
        flaws.unless(seen <= MOST, FormRule.LARGE, "", seen, MOST);
    }

    private void follow(JsonNode node, String at) {
        if (++seen > MOST) {
            return;
        }
        var reference = node.path("$ref");
        if (reference.isString()) {
            target(reference.asString(), at + "/$ref");
        }
        node.properties().forEach(field -> follow(field.getValue(), at + Flaws.step(field.getKey())));
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            follow(node.path(index), at + "/" + index);
        }
    }

    private void target(String reference, String at) {
        if (!reference.startsWith("#")) {
            flaws.add(FormRule.REF_REMOTE, at, reference);
            return;
        }
        var target = reference.equals("#") ? form : found(reference.substring(1));
        if (target.isMissingNode()) {
            flaws.add(FormRule.REF_UNKNOWN, at, reference);
        } else if (!open.add(reference)) {
            flaws.add(FormRule.REF_CYCLE, at, reference);
        } else {
            follow(target, reference.substring(1));
            open.remove(reference);
        }
    }

    private JsonNode found(String pointer) {
        return pointer.startsWith("/") && !pointer.contains("%")
                ? form.at(JsonPointer.compile(pointer))
                : form.path("$").path("none");
    }
}
