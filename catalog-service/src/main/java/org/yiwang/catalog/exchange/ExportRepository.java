package org.yiwang.catalog.exchange;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.reading.Columns;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of exports: items in force, in order of their ids. */
@Repository
class ExportRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    ExportRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<ExportedItem> after(UUID id, ExportFilter filter, int limit) {
        return database.sql("""
                        select i.version, cast(v.content as text) as content, d.code, d.region
                          from items i
                          join item_versions v on v.item = i.id and v.version = i.version
                          join departments d on d.id = i.department
                         where i.id > :after and i.retired_at is null and starts_with(i.region_prefix, :within)
                           and (cast(:department as uuid) is null or i.department = :department)
                           and (cast(:depth as text) is null or i.depth = :depth)
                         order by i.id limit :limit
                        """)
                .bind("after", id)
                .bind("within", filter.within())
                .bind(
                        "department",
                        filter.department() == null ? Parameters.in(UUID.class) : Parameters.in(filter.department()))
                .bind(
                        "depth",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                filter.depth() == null ? null : filter.depth().name()))
                .bind("limit", limit)
                .map(row -> new ExportedItem(
                        Columns.of(row, "version", Long.class),
                        json.readValue(Columns.of(row, "content", String.class), Item.class),
                        Columns.of(row, "code", String.class),
                        Columns.of(row, "region", String.class)))
                .all();
    }
}
