package org.yiwang.catalog.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.texts.Characters;

/** Collects findings while an item is looked through. */
final class Found {

    private final List<ItemFinding> findings = new ArrayList<>();

    List<ItemFinding> all() {
        return List.copyOf(findings);
    }

    void add(Check check, String pointer, Object... arguments) {
        findings.add(new ItemFinding(
                check, pointer, Stream.of(arguments).map(String::valueOf).toList()));
    }

    void unless(boolean fine, Check check, String pointer, Object... arguments) {
        if (!fine) {
            add(check, pointer, arguments);
        }
    }

    /** Finds codes that are given twice or are no codes. */
    <T> void codes(@Nullable List<T> elements, String pointer, Function<T, String> code) {
        var seen = new HashSet<String>();
        for (var at = 0; elements != null && at < elements.size(); at++) {
            var given = code.apply(elements.get(at));
            var where = pointer + "/" + at + "/code";
            unless(Characters.isCode(given), Check.CODE_FORMAT, where, given);
            unless(seen.add(given), Check.CODE_TWICE, where, given);
        }
    }
}
