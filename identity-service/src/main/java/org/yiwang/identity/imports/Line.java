package org.yiwang.identity.imports;

import java.util.Map;

/**
 * A row of a file.
 *
 * @param number the line in the file it begins in, counted from 1
 * @param cells what is not empty, without blanks around it
 */
record Line(long number, Map<Column, String> cells) {

    String cell(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean says(Column column) {
        return cells.containsKey(column);
    }
}
