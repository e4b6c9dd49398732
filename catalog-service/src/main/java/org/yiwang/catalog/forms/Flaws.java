package org.yiwang.catalog.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong with a form. */
final class Flaws {

    private final List<FormFlaw> flaws = new ArrayList<>();

    List<FormFlaw> all() {
        return flaws.stream().distinct().toList();
    }

    boolean isEmpty() {
        return flaws.isEmpty();
    }

    void add(FormRule rule, String pointer, Object... arguments) {
        flaws.add(new FormFlaw(
                rule, pointer, Stream.of(arguments).map(String::valueOf).toList()));
    }

    void unless(boolean fine, FormRule rule, String pointer, Object... arguments) {
        if (!fine) {
            add(rule, pointer, arguments);
        }
    }

    /** A name as part of a JSON pointer (RFC 6901). */
    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
