package org.yiwang.catalog.items;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.texts.Text;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;

/** A row of the list of items; {@code score} is the quality of the match, smallest first. */
record ItemRow(
        UUID id,
        String code,
        long version,
        Text name,
        @Nullable Text summary,
        UUID department,
        Text departmentName,
        String region,
        @Nullable ItemType type,
        Depth depth,
        @Nullable HandlingType handlingType,
        List<Audience> audience,
        List<Topic> topics,
        Elements.@Nullable Promise promise,
        @Nullable Integer visits,
        int score) {

    static ItemRow of(Readable row) {
        var type = row.get("type", String.class);
        var handling = row.get("handling_type", String.class);
        var summary = row.get("summary_zh", String.class);
        return new ItemRow(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "code", String.class),
                Columns.of(row, "version", Long.class),
                new Text(Columns.of(row, "name_zh", String.class), Columns.of(row, "name_en", String.class)),
                summary == null ? null : new Text(summary, Columns.of(row, "summary_en", String.class)),
                Columns.of(row, "department", UUID.class),
                new Text(
                        Columns.of(row, "department_zh", String.class), Columns.of(row, "department_en", String.class)),
                Columns.of(row, "region", String.class),
                type == null ? null : ItemType.valueOf(type),
                Depth.valueOf(Columns.of(row, "depth", String.class)),
                handling == null ? null : HandlingType.valueOf(handling),
                Stream.of(Columns.of(row, "audience", String[].class))
                        .map(Audience::valueOf)
                        .toList(),
                Stream.of(Columns.of(row, "topics", String[].class))
                        .map(Topic::valueOf)
                        .toList(),
                promise(row.get("promise_amount", Integer.class), row.get("promise_unit", String.class)),
                row.get("visits", Integer.class),
                Columns.of(row, "score", Integer.class));
    }

    private static Elements.@Nullable Promise promise(@Nullable Integer amount, @Nullable String unit) {
        return amount == null || unit == null ? null : new Elements.Promise(amount, Elements.Unit.valueOf(unit));
    }

    Cursor cursor() {
        return Cursor.of(score, depth.rank(), code, id);
    }

    ItemSummary in(Language language) {
        return new ItemSummary(
                id,
                code,
                version,
                name.in(language),
                summary == null ? null : summary.in(language),
                department,
                departmentName.in(language),
                region,
                type,
                depth,
                handlingType,
                audience,
                topics,
                promise,
                visits,
                Action.of(depth));
    }
}
