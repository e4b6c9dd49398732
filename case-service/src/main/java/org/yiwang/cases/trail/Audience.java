package org.yiwang.cases.trail;

/** Who may see an event: also the applicant, or officials only. */
public enum Audience {
    APPLICANT,
    INTERNAL
}
