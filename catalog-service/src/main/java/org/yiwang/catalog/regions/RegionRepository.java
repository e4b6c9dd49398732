package org.yiwang.catalog.regions;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of regions. */
@Repository
public class RegionRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    RegionRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<Region> listed(RegionFilter filter, String after, int limit) {
        var query = """
                select code, name, level, parent from regions
                where code > :after%s%s%s
                order by code limit :limit
                """.formatted(
                        filter.parent() == null ? "" : " and parent = :parent",
                        filter.level() == null ? "" : " and level = :level",
                        filter.pattern() == null ? "" : " and name like :pattern");
        var statement = database.sql(query).bind("after", after).bind("limit", limit);
        statement = bound(statement, "parent", filter.parent());
        statement = bound(
                statement,
                "level",
                filter.level() == null ? null : filter.level().name());
        statement = bound(statement, "pattern", filter.pattern());
        return statement.map(RegionRepository::region).all();
    }

    Flux<Region> path(RegionCode code) {
        var codes = Stream.concat(code.ancestors().stream(), Stream.of(code))
                .map(RegionCode::value)
                .toArray(String[]::new);
        return database.sql(
                        "select code, name, level, parent from regions where code = any(:codes) order by region_prefix")
                .bind("codes", codes)
                .map(RegionRepository::region)
                .all();
    }

    /** Those of the codes that are known. */
    public Flux<String> known(Set<String> codes) {
        return database.sql("select code from regions where code = any(:codes)")
                .bind("codes", codes.toArray(String[]::new))
                .map(row -> Columns.of(row, "code", String.class))
                .all();
    }

    /** Takes new and renamed regions with their facts; gives how many rows changed. Parents come before children. */
    public Mono<Long> save(List<Region> regions, String facts, Instant at) {
        return database.sql("""
                        with input as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(code text, name text, level text, parent text, prefix text)
                        ), changed as (
                          insert into regions (code, name, level, parent, region_prefix, changed_at)
                          select code, name, level, parent, prefix, :at from input
                          on conflict (code) do update set name = excluded.name, changed_at = excluded.changed_at
                            where regions.name <> excluded.name
                          returning code
                        ), told as (
                          %s where f.key in (select code from changed)
                        )
                        select count(*) as changed from changed
                        """.formatted(Outbox.INSERT))
                .bind(
                        "rows",
                        json.writeValueAsString(regions.stream().map(Row::of).toList()))
                .bind("facts", facts)
                .bind("at", at)
                .map(row -> Columns.of(row, "changed", Long.class))
                .one();
    }

    private static DatabaseClient.GenericExecuteSpec bound(
            DatabaseClient.GenericExecuteSpec statement, String name, @Nullable String value) {
        return value == null ? statement : statement.bind(name, value);
    }

    private static Region region(Readable row) {
        return new Region(
                Columns.of(row, "code", String.class),
                Columns.of(row, "name", String.class),
                Level.valueOf(Columns.of(row, "level", String.class)),
                row.get("parent", String.class));
    }

    record Row(
            String code, String name, Level level, @Nullable String parent, String prefix) {

        static Row of(Region region) {
            return new Row(
                    region.code(), region.name(), region.level(), region.parent(), Region.prefixOf(region.code()));
        }
    }
}
