package org.yiwang.catalog.items;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
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
                        select v.version, v.published_at, cast(v.content as text) as content
                        from items i join item_versions v on v.item = i.id
                        where i.id = :id and v.version = coalesce(:version, i.version)
                        """)
                .bind("id", id)
                .bind("version", Parameters.in(R2dbcType.BIGINT, version))
                .map(row -> new PublishedItem(
                        Columns.of(row, "version", Long.class),
                        Columns.of(row, "published_at", Instant.class),
                        Columns.of(row, "content", String.class)))
                .one();
    }

    /** Publishes what differs from the current version as a new one, with its fact; gives how many items changed. */
    public Mono<Long> publish(List<NewVersion> versions, @Nullable String trace, Instant at) {
        return database.sql("""
                        with input as (
                          select * from json_to_recordset(cast(:rows as json))
                            as r(id uuid, code text, digest text, department uuid, region text, "regionPrefix" text,
                                 "nameZh" text, "nameEn" text, "summaryZh" text, "summaryEn" text, type text,
                                 depth text, "depthRank" int, "handlingType" text, audience text[], topics text[],
                                 "promiseAmount" int, "promiseUnit" text, visits int, search text, content json, source json, event uuid)
                        ), changed as (
                          insert into items as i (id, code, version, digest, department, region, region_prefix,
                              name_zh, name_en, summary_zh, summary_en, type, depth, depth_rank, handling_type,
                              audience, topics, promise_amount, promise_unit, visits, search, published_at)
                          select id, code, 1, decode(digest, 'hex'), department, region, "regionPrefix",
                              "nameZh", "nameEn", "summaryZh", "summaryEn", type, depth, "depthRank", "handlingType",
                              audience, topics, "promiseAmount", "promiseUnit", visits, search, :at
                            from input
                          on conflict (id) do update set code = excluded.code, version = i.version + 1,
                              digest = excluded.digest, department = excluded.department, region = excluded.region,
                              region_prefix = excluded.region_prefix, name_zh = excluded.name_zh,
                              name_en = excluded.name_en, summary_zh = excluded.summary_zh,
                              summary_en = excluded.summary_en, type = excluded.type, depth = excluded.depth,
                              depth_rank = excluded.depth_rank, handling_type = excluded.handling_type,
                              audience = excluded.audience, topics = excluded.topics,
                              promise_amount = excluded.promise_amount, promise_unit = excluded.promise_unit,
                              visits = excluded.visits, search = excluded.search,
                              published_at = excluded.published_at
                            where i.digest <> excluded.digest
                          returning id, version
                        ), kept as (
                          insert into item_versions (item, version, region_prefix, content, source, published_at)
                          select id, c.version, r."regionPrefix", r.content, r.source, :at
                            from changed c join input r using (id)
                        ), told as (
                          insert into outbox (topic, key, event_id, type, subject, at, trace, data)
                          select 'yiwang.items', cast(id as text), r.event, 'org.yiwang.item.published.v1',
                              cast(id as text), :at, cast(nullif(:trace, '') as text), cast(r.content as jsonb)
                                || jsonb_build_object('version', c.version, 'publishedAt', cast(:atText as text))
                            from changed c join input r using (id)
                        )
                        select count(*) as changed from changed
                        """)
                .bind("rows", json.writeValueAsString(versions))
                .bind("at", at)
                .bind("atText", at.toString())
                .bind("trace", trace == null ? "" : trace)
                .map(row -> Columns.of(row, "changed", Long.class))
                .one();
    }
}
