package org.yiwang.catalog.checks;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.items.Depth;
import org.yiwang.catalog.items.NewVersion.Flaw;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.texts.Text;
import org.yiwang.defaults.http.Cursor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of departments' quality; findings of versions that are not in force any more do not count. */
@Repository
class QualityRepository {

    private static final String IN_FORCE =
            "items i join item_findings f on f.item = i.id and f.version = i.version where i.department = :department"
                    + " and i.retired_at is null";

    private final DatabaseClient database;
    private final JsonMapper json;

    /** A flawed item as it is stored. */
    record Row(UUID id, String code, long version, Text name, Depth depth, List<Flaw> flaws) {

        Cursor cursor() {
            return Cursor.of(code, id);
        }
    }

    QualityRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Boolean> isKnown(UUID department) {
        return database.sql("select exists (select from departments where id = :department) as known")
                .bind("department", department)
                .map(row -> Columns.of(row, "known", Boolean.class))
                .one();
    }

    Flux<Quality.AtDepth> depths(UUID department) {
        return database.sql("""
                        select depth, count(*) as items from items where department = :department and retired_at is null
                        group by depth, depth_rank order by depth_rank
                        """)
                .bind("department", department)
                .map(row -> new Quality.AtDepth(
                        Depth.valueOf(Columns.of(row, "depth", String.class)), Columns.of(row, "items", Long.class)))
                .all();
    }

    /** A check of an older release that there is no more is left out. */
    Flux<Quality.FoundBy> checks(UUID department) {
        return database.sql("select f.code, count(distinct i.id) as items from " + IN_FORCE
                        + " group by f.code order by items desc, f.code")
                .bind("department", department)
                .map(row -> Check.named(Columns.of(row, "code", String.class)).stream()
                        .map(check -> new Quality.FoundBy(
                                check, check.severity(), check.depth(), Columns.of(row, "items", Long.class))))
                .all()
                .flatMapIterable(Stream::toList);
    }

    Flux<Row> flawed(UUID department, @Nullable Check check, @Nullable Cursor after, int limit) {
        return database.sql("""
                        select i.id, i.code, i.version, i.name_zh, i.name_en, i.depth,
                               cast(json_agg(json_build_object('number', f.number, 'code', f.code, 'severity', f.severity,
                                 'pointer', f.pointer, 'arguments', f.arguments) order by f.number) as text) as flaws
                        from %s
                          and (i.code, i.id) > (:code, :id)
                        group by i.id
                        having cast(:check as text) is null or bool_or(f.code = :check)
                        order by i.code, i.id limit :limit
                        """.formatted(IN_FORCE))
                .bind("department", department)
                .bind("code", after == null ? "" : after.text(0))
                .bind("id", after == null ? new UUID(0, 0) : after.uuid(1))
                .bind("check", Parameters.in(R2dbcType.VARCHAR, check == null ? null : check.name()))
                .bind("limit", limit)
                .map(this::row)
                .all();
    }

    private Row row(Readable row) {
        return new Row(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "code", String.class),
                Columns.of(row, "version", Long.class),
                new Text(Columns.of(row, "name_zh", String.class), Columns.of(row, "name_en", String.class)),
                Depth.valueOf(Columns.of(row, "depth", String.class)),
                List.of(json.readValue(Columns.of(row, "flaws", String.class), Flaw[].class)));
    }
}
