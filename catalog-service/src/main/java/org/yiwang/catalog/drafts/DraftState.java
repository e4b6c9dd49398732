package org.yiwang.catalog.drafts;

/** Where a draft stands. */
enum DraftState {
    DRAFT,
    IN_REVIEW,
    SCHEDULED,
    PUBLISHED,
    DISCARDED
}
