package org.yiwang.catalog.versions;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.reading.Columns;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The SQL of versions. */
@Repository
class VersionRepository {

    private final DatabaseClient database;

    VersionRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Versions below a number, the newest first. */
    Flux<VersionRow> listed(UUID item, long below, int limit) {
        return database.sql("""
                        select v.version, v.published_at, v.version = i.version and i.retired_at is null as in_force
                        from items i join item_versions v on v.item = i.id
                        where i.id = :item and v.version < :below order by v.version desc limit :limit
                        """)
                .bind("item", item)
                .bind("below", below)
                .bind("limit", limit)
                .map(row -> new VersionRow(
                        Columns.of(row, "version", Long.class),
                        Columns.of(row, "published_at", Instant.class),
                        Columns.of(row, "in_force", Boolean.class)))
                .all();
    }

    /** The content of a version as it is stored. */
    Mono<String> content(UUID item, long version) {
        return database.sql("""
                        select cast(content as text) as content from item_versions
                        where item = :item and version = :version
                        """)
                .bind("item", item)
                .bind("version", version)
                .map(row -> Columns.of(row, "content", String.class))
                .one();
    }
}
