package org.yiwang.cases.lifecycle;

/** What was decided. */
public enum Outcome {
    APPROVED,
    REFUSED
}
