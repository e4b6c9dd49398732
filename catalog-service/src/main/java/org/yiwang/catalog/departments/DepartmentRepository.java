package org.yiwang.catalog.departments;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
import org.yiwang.catalog.validity.Validity;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of departments. */
@Repository
public class DepartmentRepository {

    private static final String DATED = """
            select id, code, name_zh, name_en, region, valid_from, valid_until, cast(succeeded_by as text) as successors
              from dated_departments""";

    private final DatabaseClient database;
    private final JsonMapper json;

    DepartmentRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<DatedDepartment> listed(DepartmentFilter filter, @Nullable Cursor after, int limit) {
        var words = filter.words();
        var query = DATED + " where " + (filter.on() == null ? "true" : Validity.ON)
                + (filter.ids().isEmpty() ? "" : " and id = any(:ids)")
                + (filter.region() == null ? "" : " and region = :region")
                + (words.isEmpty() ? "" : " and (search like all(:each) or lower(code) like :beginning)")
                + (after == null ? "" : " and (region, id) > (:afterRegion, :afterId)")
                + " order by region, id limit :limit";
        var statement = database.sql(query).bind("limit", limit);
        if (filter.on() != null) {
            statement = statement.bind("on", filter.on());
        }
        if (!filter.ids().isEmpty()) {
            statement = statement.bind("ids", filter.ids().toArray(UUID[]::new));
        }
        if (filter.region() != null) {
            statement = statement.bind("region", filter.region());
        }
        if (!words.isEmpty()) {
            statement =
                    statement.bind("each", words.each().toArray(String[]::new)).bind("beginning", words.beginning());
        }
        if (after != null) {
            statement =
                    statement.bind("afterRegion", RegionCode.inCursor(after)).bind("afterId", after.uuid(1));
        }
        return statement.map(this::dated).all();
    }

    /** Those of the departments that are known, as they are in force. */
    public Flux<DatedDepartment> dated(Collection<UUID> ids) {
        return database.sql(DATED + " where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(this::dated)
                .all();
    }

    /** Those of the departments that are known, as they are kept. */
    public Flux<Department> found(Set<UUID> ids) {
        return database.sql("""
                        select id, code, name_zh, name_en, region, valid_from, valid_until, succeeded_by
                          from departments where id = any(:ids)
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(DepartmentRepository::read)
                .all();
    }

    /** The departments that are not known to end and have one of these credit codes. */
    public Flux<Department> coded(Collection<String> codes) {
        return database.sql("""
                        select id, code, name_zh, name_en, region, valid_from, valid_until, succeeded_by
                          from departments where code = any(:codes) and valid_until is null
                        """)
                .bind("codes", codes.toArray(String[]::new))
                .map(DepartmentRepository::read)
                .all();
    }

    /** Takes new and changed departments with their facts; gives how many rows changed. */
    public Mono<Long> save(List<Department> departments, String facts, Instant at) {
        return database.sql("""
                        with input as (
                          select * from jsonb_to_recordset(cast(:rows as jsonb))
                            as r(id uuid, code text, zh text, en text, region text, prefix text, search text,
                                 "from" date, until date, "succeededBy" uuid[])
                        ), changed as (
                          insert into departments as d
                            (id, code, name_zh, name_en, region, region_prefix, search,
                             valid_from, valid_until, succeeded_by, changed_at)
                          select id, code, zh, en, region, prefix, search, "from", until, "succeededBy", :at from input
                          on conflict (id) do update set code = excluded.code, name_zh = excluded.name_zh,
                            name_en = excluded.name_en, region = excluded.region,
                            region_prefix = excluded.region_prefix, search = excluded.search,
                            valid_from = excluded.valid_from, valid_until = excluded.valid_until,
                            succeeded_by = excluded.succeeded_by, changed_at = excluded.changed_at
                            where (d.code, d.name_zh, d.name_en, d.region,
                                   d.valid_from, d.valid_until, d.succeeded_by) is distinct from
                              (excluded.code, excluded.name_zh, excluded.name_en, excluded.region,
                               excluded.valid_from, excluded.valid_until, excluded.succeeded_by)
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

    private DatedDepartment dated(Readable row) {
        var successors = Columns.of(row, "successors", String.class);
        return new DatedDepartment(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "code", String.class),
                name(row),
                Columns.of(row, "region", String.class),
                validity(row),
                List.of(json.readValue(successors, DatedDepartment.Successor[].class)));
    }

    private static Department read(Readable row) {
        return new Department(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "code", String.class),
                name(row),
                Columns.of(row, "region", String.class),
                validity(row),
                List.of(Columns.of(row, "succeeded_by", UUID[].class)));
    }

    private static Text name(Readable row) {
        return new Text(Columns.of(row, "name_zh", String.class), Columns.of(row, "name_en", String.class));
    }

    private static Validity validity(Readable row) {
        return new Validity(row.get("valid_from", LocalDate.class), row.get("valid_until", LocalDate.class));
    }

    record Row(
            UUID id,
            String code,
            String zh,
            String en,
            String region,
            String prefix,
            String search,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<UUID> succeededBy) {

        static Row of(Department department) {
            var name = department.name();
            return new Row(
                    department.id(),
                    department.code(),
                    name.zh(),
                    name.en(),
                    department.region(),
                    Region.prefixOf(department.region()),
                    Words.normalised(name.zh() + " " + name.en()),
                    department.validity().from(),
                    department.validity().until(),
                    department.succeededBy());
        }
    }
}
