package org.yiwang.catalog.lifeevents;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.regions.Region;
import org.yiwang.catalog.texts.Text;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of life events. */
@Repository
class LifeEventRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    LifeEventRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A life event as it is in force. */
    record Kept(long version, Instant publishedAt, LifeEvent event) {}

    /** A life event in a list. */
    record Listed(UUID id, String code, long version, Text name, Text summary, UUID department, String region) {}

    Mono<Kept> event(UUID id) {
        return database.sql(
                        "select version, published_at, cast(content as text) as content from life_events where id = :id")
                .bind("id", id)
                .map(row -> new Kept(
                        Columns.of(row, "version", Long.class),
                        Columns.of(row, "published_at", Instant.class),
                        json.readValue(Columns.of(row, "content", String.class), LifeEvent.class)))
                .one();
    }

    /** Those offered in any of these regions (all if none is named), by code. */
    Flux<Listed> listed(Collection<String> regions, String after, int limit) {
        var sql = """
                select id, code, version, name_zh, name_en, summary_zh, summary_en, department, region from life_events
                 where code > :after%s order by code limit :limit
                """.formatted(regions.isEmpty() ? "" : " and region = any(:regions)");
        var statement = database.sql(sql).bind("after", after).bind("limit", limit);
        return (regions.isEmpty() ? statement : statement.bind("regions", regions.toArray(String[]::new)))
                .map(LifeEventRepository::listed)
                .all();
    }

    /** Takes a new or changed life event; the same again changes nothing. Gives its version, nothing if the code is taken. */
    Mono<Long> save(LifeEvent event, byte[] digest, Instant at) {
        return database.sql("""
                        insert into life_events as e (id, code, version, department, region, region_prefix, name_zh, name_en,
                               summary_zh, summary_en, content, digest, published_at)
                        values (:id, :code, 1, :department, :region, :prefix, :nameZh, :nameEn, :summaryZh, :summaryEn,
                               cast(:content as json), :digest, :at)
                        on conflict (id) do update set code = excluded.code,
                               version = case when e.digest = excluded.digest then e.version else e.version + 1 end,
                               department = excluded.department, region = excluded.region,
                               region_prefix = excluded.region_prefix, name_zh = excluded.name_zh,
                               name_en = excluded.name_en, summary_zh = excluded.summary_zh,
                               summary_en = excluded.summary_en, content = excluded.content, digest = excluded.digest,
                               published_at =
                                 case when e.digest = excluded.digest then e.published_at else excluded.published_at end
                        returning version
                        """)
                .bind("id", event.id())
                .bind("code", event.code())
                .bind("department", event.department())
                .bind("region", event.region())
                .bind("prefix", Region.prefixOf(event.region()))
                .bind("nameZh", event.name().zh())
                .bind("nameEn", event.name().en())
                .bind("summaryZh", event.summary().zh())
                .bind("summaryEn", event.summary().en())
                .bind("content", json.writeValueAsString(event))
                .bind("digest", java.nio.ByteBuffer.wrap(digest))
                .bind("at", at)
                .map(row -> Columns.of(row, "version", Long.class))
                .one();
    }

    private static Listed listed(Readable row) {
        return new Listed(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "code", String.class),
                Columns.of(row, "version", Long.class),
                new Text(Columns.of(row, "name_zh", String.class), Columns.of(row, "name_en", String.class)),
                new Text(Columns.of(row, "summary_zh", String.class), Columns.of(row, "summary_en", String.class)),
                Columns.of(row, "department", UUID.class),
                Columns.of(row, "region", String.class));
    }
}
