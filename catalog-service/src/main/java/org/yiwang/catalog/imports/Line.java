package org.yiwang.catalog.imports;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One line of an import as an object. */
record Line(int number, ObjectNode fields) {

    /** The text or number of a field; absent when it is neither. */
    @Nullable
    String text(String field) {
        var value = fields.path(field);
        return value.isString() || value.isNumber() ? value.asString().strip() : null;
    }
}
