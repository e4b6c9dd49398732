package org.yiwang.catalog.adoption;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiwang.catalog.departments.DatedDepartment;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.regions.DatedRegion;

/**
 * What adoptions are judged by.
 *
 * @param items the items wanted, in force
 * @param departments those named
 * @param local local items, of the regions concerned and above, that adopt what is wanted
 * @param regions the regions named that are known, by code
 * @param today the day on which departments and regions have to be in force
 */
record Above(
        Map<UUID, CurrentItem> items,
        Map<UUID, DatedDepartment> departments,
        List<Local> local,
        Map<String, DatedRegion> regions,
        LocalDate today) {

    /** A local item that is there already. */
    record Local(UUID item, UUID standard, String region, String prefix) {}

    /** The local item nearest to a region among those over this item. */
    Optional<Local> nearest(UUID standard, String prefix) {
        return local.stream()
                .filter(one -> one.standard().equals(standard) && prefix.startsWith(one.prefix()))
                .max(Comparator.comparingInt(one -> one.prefix().length()));
    }
}
