package org.yiwang.catalog.exchange;

import org.yiwang.catalog.items.Item;

/**
 * An item in force as it is given out.
 *
 * @param departmentCode the credit code its department has now
 * @param departmentRegion where its department is
 */
record ExportedItem(long version, Item item, String departmentCode, String departmentRegion) {}
