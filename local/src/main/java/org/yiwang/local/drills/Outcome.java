package org.yiwang.local.drills;

import java.util.List;

/** What a drill did and everything that should not have come of it. */
public record Outcome(String summary, List<String> losses) {
    public boolean passed() {
        return losses.isEmpty();
    }
}
