package org.yiwang.catalog.reading;

import io.r2dbc.spi.Readable;
import java.util.Objects;

/** Columns of a row that are never null. */
public final class Columns {

    private Columns() {}

    public static <T> T of(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
