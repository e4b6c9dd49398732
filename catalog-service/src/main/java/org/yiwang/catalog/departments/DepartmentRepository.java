package org.yiwang.catalog.departments;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.regions.RegionCode;
import org.yiwang.catalog.texts.Text;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of departments. */
@Repository
public class DepartmentRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    DepartmentRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<Department> listed(@Nullable String region, @Nullable Cursor after, int limit) {
        var query = """
                select id, code, name_zh, name_en, region from departments
                where true%s%s order by region, id limit :limit
                """.formatted(
                        region == null ? "" : " and region = :region",
                        after == null ? "" : " and (region, id) > (:afterRegion, :afterId)");
        var statement = database.sql(query).bind("limit", limit);
        if (region != null) {
            statement = statement.bind("region", region);
        }
        if (after != null) {
            statement =
                    statement.bind("afterRegion", RegionCode.inCursor(after)).bind("afterId", after.uuid(1));
        }
        return statement.map(DepartmentRepository::read).all();
    }

    Mono<Department> department(UUID id) {
        return found(Set.of(id)).next();
    }

    /** Those of the departments that are known. */
    public Flux<Department> found(Set<UUID> ids) {
        return database.sql("select id, code, name_zh, name_en, region from departments where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(DepartmentRepository::read)
                .all();
    }

    /** Takes new and changed departments with their facts; gives how many rows changed. */
    public Mono<Long> save(List<Department> departments, String facts, Instant at) {
        return database.sql("""
                        with input as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(id uuid, code text, zh text, en text, region text, prefix text, search text)
                        ), changed as (
                          insert into departments as d
                            (id, code, name_zh, name_en, region, region_prefix, search, changed_at)
                          select id, code, zh, en, region, prefix, search, :at from input
                          on conflict (id) do update set code = excluded.code, name_zh = excluded.name_zh,
                            name_en = excluded.name_en, region = excluded.region,
                            region_prefix = excluded.region_prefix, search = excluded.search,
                            changed_at = excluded.changed_at
                            where (d.code, d.name_zh, d.name_en, d.region)
                              <> (excluded.code, excluded.name_zh, excluded.name_en, excluded.region)
                          returning id
                        ), told as (
                          %s where cast(f.key as uuid) in (select id from changed)
                        )
                        select count(*) as changed from changed
                        """.formatted(Outbox.INSERT))
                .bind(
                        "rows",
                        json.writeValueAsString(
                                departments.stream().map(Row::of).toList()))
                .bind("facts", facts)
                .bind("at", at)
                .map(row -> Columns.of(row, "changed", Long.class))
                .one();
    }

    private static Department read(Readable row) {
        return new Department(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "code", String.class),
                new Text(Columns.of(row, "name_zh", String.class), Columns.of(row, "name_en", String.class)),
                Columns.of(row, "region", String.class));
    }

    record Row(UUID id, String code, String zh, String en, String region, String prefix, String search) {

        static Row of(Department department) {
            var name = department.name();
            var search = Words.normalised(name.zh() + " " + name.en());
            var prefix = Region.prefixOf(department.region());
            return new Row(
                    department.id(), department.code(), name.zh(), name.en(), department.region(), prefix, search);
        }
    }
}
