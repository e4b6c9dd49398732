package org.yiwang.catalog.imports;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.checks.Checks;
import org.yiwang.catalog.departments.Department;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.NewVersion;
import tools.jackson.databind.json.JsonMapper;

/**
 * An item read from a line.
 *
 * @param owner of a row, its department, which may be new
 * @param source of a row that says nothing but what is listed, the row itself
 */
record ItemLine(
        int line,
        Item item,
        @Nullable Department owner,
        @Nullable Line source,
        Form form) {

    /** How a line is written, and where in it the identity of an item stands. */
    enum Form {
        WRITTEN("/id", "/region", "/department", "/adopts"),
        EXCHANGE("/itemCode", "/areaCode", "/department", "/itemCode"),
        NATIONAL("/task_code", "/area_code", "/dept_name", "/definition/adopts");

        private final String identity;
        private final String region;
        private final String department;
        private final String adopts;

        Form(String identity, String region, String department, String adopts) {
            this.identity = identity;
            this.region = region;
            this.department = department;
            this.adopts = adopts;
        }

        String identity() {
            return identity;
        }

        String region() {
            return region;
        }

        String department() {
            return department;
        }

        String adopts() {
            return adopts;
        }
    }

    NewVersion version(JsonMapper json) {
        return NewVersion.imported(item, Checks.flaws(item), source == null ? null : source.fields(), json);
    }

    /** The id of an item whose source gives none: made of area and item code, the same at every import. */
    static UUID idOf(String area, String code) {
        return UuidCreator.getNameBasedSha1("yiwang:item:" + area + ":" + code);
    }
}
