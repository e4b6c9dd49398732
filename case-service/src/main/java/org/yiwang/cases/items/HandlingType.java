package org.yiwang.cases.items;

/** How an item is handled: decided at once, or promised for a day. */
public enum HandlingType {
    ON_THE_SPOT,
    PROMISED
}
