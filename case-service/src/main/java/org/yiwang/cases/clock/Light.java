package org.yiwang.cases.clock;

import java.time.Instant;

/** The supervision light: yellow from the start of working day ⌈0.8·n⌉, red from the due instant. */
public enum Light {
    GREEN,
    YELLOW,
    RED;

    public static Light at(Instant now, Instant yellowAt, Instant dueAt) {
        if (!now.isBefore(dueAt)) {
            return RED;
        }
        return now.isBefore(yellowAt) ? GREEN : YELLOW;
    }
}
