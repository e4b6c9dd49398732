package org.yiwang.catalog.items;

/** Whom an item is for: natural persons, organisations, or departments of government. */
public enum Audience {
    PERSON,
    ORGANISATION,
    DEPARTMENT
}
