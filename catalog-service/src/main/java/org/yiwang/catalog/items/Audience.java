package org.yiwang.catalog.items;

/** Whom an item is for: natural persons or organisations. */
public enum Audience {
    PERSON,
    ORGANISATION
}
