package org.yiwang.catalog.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.items.Item;

/** An item read from a line; of a row in the exchange form also the row's department, which may be new. */
record ItemLine(
        int line,
        Item item,
        @Nullable Department owner,
        @Nullable Line source) {

    /** The id of an item whose source gives none: made of area and item code, the same at every import. */
    static UUID idOf(String area, String code) {
        return UuidCreator.getNameBasedSha1("yiwang:item:" + area + ":" + code);
    }
}
