package org.yiwang.catalog.items;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.offers.Adopts;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.defaults.http.Cursor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of items. */
@Repository
public class ItemRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    ItemRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Flux<ItemRow> listed(ItemFilter filter, @Nullable Cursor after, int limit) {
        var query = new ItemListQuery(filter, after, limit);
        return database.sql(query.sql())
                .bindValues(query.values())
                .map(ItemRow::of)
                .all();
    }

    /** A published version; no version named means the current one. */
    Mono<PublishedItem> published(UUID id, @Nullable Long version) {
        return database.sql("""
                        select v.version, v.published_at, i.retired_at, cast(v.content as text) as content
                        from items i join item_versions v on v.item = i.id
                        where i.id = :id and v.version = coalesce(:version, i.version)
                        """)
                .bind("id", id)
                .bind("version", Parameters.in(R2dbcType.BIGINT, version))
                .map(row -> new PublishedItem(
                        Columns.of(row, "version", Long.class),
                        Columns.of(row, "published_at", Instant.class),
                        row.get("retired_at", Instant.class),
                        Columns.of(row, "content", String.class)))
                .one();
    }

    /** A published version in its editing form; no version named means the current one. */
    public Mono<CurrentItem> written(UUID id, @Nullable Long version) {
        return database.sql("""
                        select v.version, i.version as in_force, i.retired_at, cast(v.content as text) as content
                        from items i join item_versions v on v.item = i.id
                        where i.id = :id and v.version = coalesce(:version, i.version)
                        """)
                .bind("id", id)
                .bind("version", Parameters.in(R2dbcType.BIGINT, version))
                .map(row -> current(row))
                .one();
    }

    /** The items in their editing form as they are in force. */
    public Flux<CurrentItem> written(Collection<UUID> ids) {
        return database.sql("""
                        select v.version, i.version as in_force, i.retired_at, cast(v.content as text) as content
                        from items i join item_versions v on v.item = i.id and v.version = i.version
                        where i.id = any(:ids)
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> current(row))
                .all();
    }

    /** Those of the items that are known. */
    public Flux<UUID> known(Collection<UUID> ids) {
        return database.sql("select id from items where id = any(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(row -> Columns.of(row, "id", UUID.class))
                .all();
    }

    /** Those of the versions that were published. */
    public Flux<Adopts> knownVersions(Set<Adopts> versions) {
        return database.sql("""
                        select item, version from item_versions
                         where (item, version) in
                               (select * from unnest(cast(:items as uuid[]), cast(:versions as bigint[])))
                        """)
                .bind("items", versions.stream().map(Adopts::item).toArray(UUID[]::new))
                .bind("versions", versions.stream().map(Adopts::version).toArray(Long[]::new))
                .map(row -> new Adopts(Columns.of(row, "item", UUID.class), Columns.of(row, "version", Long.class)))
                .all();
    }

    private CurrentItem current(Readable row) {
        return new CurrentItem(
                Columns.of(row, "version", Long.class),
                Columns.of(row, "in_force", Long.class),
                row.get("retired_at", Instant.class),
                json.readValue(Columns.of(row, "content", String.class), Item.class));
    }

    /** Publishes what differs from the current version as a new one, with its fact; gives how many items changed. */
    public Mono<Long> publish(List<NewVersion> versions, @Nullable String trace, Instant at) {
        var statement = database.sql("with input as (select * from " + Publishing.ROWS + "), " + Publishing.CHANGED
                + "select count(*) as changed from changed");
        return Publishing.bind(statement, versions, json, trace, at)
                .map(row -> Columns.of(row, "changed", Long.class))
                .one();
    }
}
