package org.yiwang.catalog.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.NewVersion;
import tools.jackson.databind.json.JsonMapper;

/** An item read from a line; of a row in the exchange form also the row's department, which may be new. */
record ItemLine(
        int line,
        Item item,
        @Nullable Department owner,
        @Nullable Line source) {

    NewVersion version(JsonMapper json) {
        return NewVersion.imported(item, Checks.flaws(item), source == null ? null : source.fields(), json);
    }

    /** The id of an item whose source gives none: made of area and item code, the same at every import. */
    static UUID idOf(String area, String code) {
        return UuidCreator.getNameBasedSha1("yiwang:item:" + area + ":" + code);
    }
}
