package org.yiwang.catalog.drafts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.items.Item;

/**
 * A draft to be opened: of an item, or of a new one.
 *
 * @param item the item to change or retire; absent for a new one
 * @param version the published version whose content is taken (an earlier one: a rollback); the one in force if absent
 * @param retire whether the item is to end
 * @param rebase whether a local item is to follow the version in force above, where it cannot by itself
 * @param content what the draft begins with: a new item, whose id is given by the catalogue, or a whole definition of the
 *     item named
 */
record NewDraft(
        @Nullable UUID item,
        @Nullable Long version,
        @Nullable Boolean retire,
        @Nullable Boolean rebase,
        @Nullable Item content) {}
