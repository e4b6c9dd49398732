package org.yiwang.cases.items;

/** How a material is owed when an application is accepted without it. */
public enum OwedAs {
    /** To be brought after the decision (容缺受理). */
    LATER,
    /** Promised in writing in place of the proof (告知承诺). */
    COMMITMENT
}
