package org.yiwang.cases.lifecycle;

/** What a department that was asked says; silence is consent only where the item's law says so. */
public enum OpinionAnswer {
    CONSENT,
    OBJECTION,
    TACIT
}
