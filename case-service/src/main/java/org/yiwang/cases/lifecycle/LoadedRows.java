package org.yiwang.cases.lifecycle;

import io.r2dbc.spi.Readable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;

/** The rows of one case, a row for each limit: what they share is read of the first one only. */
final class LoadedRows {

    private final LoadStatement.For what;
    private final Map<LimitKind, Limit> limits = new EnumMap<>(LimitKind.class);
    private @Nullable Loaded first;

    LoadedRows(LoadStatement.For what) {
        this.what = what;
    }

    LoadedRows add(Readable row) {
        if (first == null) {
            first = LoadStatement.read(row, what);
        }
        var limit = CaseRows.limit(row);
        if (limit != null) {
            limits.put(limit.kind(), limit);
        }
        return this;
    }

    /** The case with its limits; null when there was no row. */
    @Nullable
    Loaded folded() {
        return first == null ? null : first.with(limits);
    }
}
