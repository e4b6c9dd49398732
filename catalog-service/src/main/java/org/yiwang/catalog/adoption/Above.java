package org.yiwang.catalog.adoption;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.items.CurrentItem;

/**
 * What adoptions are judged by.
 *
 * @param items the items wanted, in force
 * @param departments those named
 * @param local local items, of the regions concerned and above, that adopt what is wanted
 * @param regions the regions named that are known
 */
record Above(Map<UUID, CurrentItem> items, Map<UUID, Department> departments, List<Local> local, Set<String> regions) {

    /** A local item that is there already. */
    record Local(UUID item, UUID standard, String region, String prefix) {}

    /** The local item nearest to a region among those over this item. */
    Optional<Local> nearest(UUID standard, String prefix) {
        return local.stream()
                .filter(one -> one.standard().equals(standard) && prefix.startsWith(one.prefix()))
                .max(Comparator.comparingInt(one -> one.prefix().length()));
    }
}
