package org.yiwang.identity.imports;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param line in the file, counted from 1
 * @param column as it is headed in the file; nothing if the row as a whole is wrong
 */
record ImportFault(long line, @Nullable String column, String detail) {}
