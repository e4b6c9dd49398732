package org.yiwang.catalog.imports;

/** What is imported. */
enum ImportKind {
    REGIONS,
    DEPARTMENTS,
    ITEMS
}
