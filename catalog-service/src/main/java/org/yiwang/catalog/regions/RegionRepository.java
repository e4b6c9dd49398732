package org.yiwang.catalog.regions;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.reading.Words;
import org.yiwang.catalog.validity.Validity;
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
        var words = filter.words();
        var query = """
                select code, name, level, parent, valid_from, valid_until from dated_regions
                where code > :after and %s%s%s%s
                order by code limit :limit
                """.formatted(
                        Validity.ON,
                        filter.parent() == null ? "" : " and parent = :parent",
                        filter.level() == null ? "" : " and level = :level",
                        named(words));
        var statement =
                database.sql(query).bind("after", after).bind("on", filter.on()).bind("limit", limit);
        statement = bound(statement, "parent", filter.parent());
        statement = bound(
                statement,
                "level",
                filter.level() == null ? null : filter.level().name());
        statement = bound(statement, "containing", words.isEmpty() ? null : words.containing());
        statement = bound(statement, "beginning", isCode(words) ? words.beginning() : null);
        return statement.map(RegionRepository::region).all();
    }

    private static String named(Words words) {
        if (words.isEmpty()) {
            return "";
        }
        return isCode(words) ? " and (name like :containing or code like :beginning)" : " and name like :containing";
    }

    private static boolean isCode(Words words) {
        return !words.isEmpty() && words.text().chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }

    /** The region and those above it, from the province down. */
    Flux<DatedRegion> path(RegionCode code) {
        var codes = Stream.concat(code.ancestors().stream(), Stream.of(code))
                .map(RegionCode::value)
                .toList();
        return dated(codes);
    }

    /** Those of the codes that are known, as they are in force, in order of level. */
    public Flux<DatedRegion> dated(Collection<String> codes) {
        return database.sql("""
                        select code, name, level, parent, valid_from, valid_until, cast(succeeded_by as text) as successors
                          from dated_regions where code = any(:codes) order by region_prefix
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .map(row -> new DatedRegion(
                        region(row),
                        List.of(json.readValue(Columns.of(row, "successors", String.class), RegionName[].class))))
                .all();
    }

    /** Those of the codes that are known, as they are kept. */
    public Flux<KeptRegion> kept(Collection<String> codes) {
        return database.sql("""
                        select code, name, level, parent, valid_from, valid_until, succeeded_by
                          from regions where code = any(:codes)
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .map(row -> new KeptRegion(region(row), List.of(Columns.of(row, "succeeded_by", String[].class))))
                .all();
    }

    /** Those of the codes that are known. */
    public Flux<String> known(Set<String> codes) {
        return database.sql("select code from regions where code = any(:codes)")
                .bind("codes", codes.toArray(String[]::new))
                .map(row -> Columns.of(row, "code", String.class))
                .all();
    }

    /** Takes new and changed regions with their facts; gives how many rows changed. Parents come before children. */
    public Mono<Long> save(List<KeptRegion> regions, String facts, Instant at) {
        return database.sql("""
                        with input as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(code text, name text, level text, parent text, prefix text,
                                 "from" date, until date, "succeededBy" text[])
                        ), changed as (
                          insert into regions as r (code, name, level, parent, region_prefix,
                            valid_from, valid_until, succeeded_by, changed_at)
                          select code, name, level, parent, prefix, "from", until, "succeededBy", :at from input
                          on conflict (code) do update set name = excluded.name, valid_from = excluded.valid_from,
                            valid_until = excluded.valid_until, succeeded_by = excluded.succeeded_by,
                            changed_at = excluded.changed_at
                            where (r.name, r.valid_from, r.valid_until, r.succeeded_by) is distinct from
                              (excluded.name, excluded.valid_from, excluded.valid_until, excluded.succeeded_by)
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
                row.get("parent", String.class),
                row.get("valid_from", LocalDate.class),
                row.get("valid_until", LocalDate.class));
    }

    record Row(
            String code,
            String name,
            Level level,
            @Nullable String parent,
            String prefix,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<String> succeededBy) {

        static Row of(KeptRegion kept) {
            var region = kept.region();
            return new Row(
                    region.code(),
                    region.name(),
                    region.level(),
                    region.parent(),
                    Region.prefixOf(region.code()),
                    region.from(),
                    region.until(),
                    kept.succeededBy());
        }
    }
}
