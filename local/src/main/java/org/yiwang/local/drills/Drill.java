package org.yiwang.local.drills;

import org.yiwang.local.demo.Cast;

/** Something that may happen to a running suite, and what must be true afterwards. */
public interface Drill {
    String name();

    /** Lets it happen and counts what was lost. */
    Outcome run(Cast cast);
}
