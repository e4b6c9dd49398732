package org.yiwang.catalog.items;

/** The limits an item may set; each absent one is the law's. */
public enum LimitKind {
    INTAKE,
    SUPPLEMENT,
    STATUTORY,
    PROMISE,
    PRE_REVIEW,
    OPINION,
    DELIVERY
}
