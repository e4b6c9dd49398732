package org.yiwang.local.verifier;

import java.util.ArrayList;
import java.util.List;

/** What was found: what is wrong, what was shown, and what was not. */
final class Findings {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    void wrong(String words) {
        wrong.add(words);
    }

    void say(String words) {
        said.add(words);
    }

    List<String> wrongs() {
        return List.copyOf(wrong);
    }

    boolean isFine() {
        return wrong.isEmpty();
    }

    /** All of it, a sentence a line, the verdict last. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        said.forEach(words -> lines.add("  " + words));
        wrong.forEach(words -> lines.add("! " + words));
        lines.add(isFine() ? "The archive is what it says it is." : "The archive is NOT what it says it is.");
        return lines;
    }
}
