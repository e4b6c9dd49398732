package org.yiwang.catalog.items;

/** Decided at once (即办件) or after intake within a promised time (承诺件). */
public enum HandlingType {
    ON_THE_SPOT,
    PROMISED
}
