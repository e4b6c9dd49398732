package org.yiwang.catalog.adoption;

import org.yiwang.catalog.items.CurrentItem;

/**
 * A local item that is made of an earlier version than the one in force above.
 *
 * @param before the version it is made of
 * @param now the version in force, retired if the upper item has ended
 */
record Behind(CurrentItem local, CurrentItem before, CurrentItem now) {

    boolean isAbandoned() {
        return now.retiredAt() != null;
    }
}
