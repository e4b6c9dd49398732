package org.yiwang.catalog.items;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.json.JsonMapper;

/** The parts of a statement that publish versions with their facts, to hang on whatever decides that they may. */
public final class Publishing {

    /** The rows bound by {@link #bind}, for a CTE {@code input} of which the other parts publish everything. */
    public static final String ROWS = """
            json_to_recordset(cast(:rows as json))
              as r(id uuid, code text, digest text, department uuid, region text, "regionPrefix" text,
                   "nameZh" text, "nameEn" text, "summaryZh" text, "summaryEn" text, type text,
                   depth text, "depthRank" int, "handlingType" text, audience text[], topics text[],
                   "promiseAmount" int, "promiseUnit" text, visits int, standard uuid, "standardVersion" bigint,
                   "offeredTo" text[], search text, content json, source json, draft uuid, base bigint, flaws json, event uuid)
            """;

    /**
     * CTEs over {@code input}: {@code changed} (id, version) of those that differ, their versions, facts and findings,
     * and whose local items follow.
     */
    public static final String CHANGED = """
            changed as (
              insert into items as i (id, code, version, digest, department, region, region_prefix,
                  name_zh, name_en, summary_zh, summary_en, type, depth, depth_rank, handling_type,
                  audience, topics, promise_amount, promise_unit, visits, standard, standard_version, offered_to,
                  search, published_at)
              select id, code, 1, decode(digest, 'hex'), department, region, "regionPrefix",
                  "nameZh", "nameEn", "summaryZh", "summaryEn", type, depth, "depthRank", "handlingType",
                  audience, topics, "promiseAmount", "promiseUnit", visits, standard, "standardVersion", "offeredTo",
                  search, :at
                from input
              on conflict (id) do update set code = excluded.code, version = i.version + 1,
                  digest = excluded.digest, department = excluded.department, region = excluded.region,
                  region_prefix = excluded.region_prefix, name_zh = excluded.name_zh,
                  name_en = excluded.name_en, summary_zh = excluded.summary_zh,
                  summary_en = excluded.summary_en, type = excluded.type, depth = excluded.depth,
                  depth_rank = excluded.depth_rank, handling_type = excluded.handling_type,
                  audience = excluded.audience, topics = excluded.topics,
                  promise_amount = excluded.promise_amount, promise_unit = excluded.promise_unit,
                  visits = excluded.visits, standard = excluded.standard,
                  standard_version = excluded.standard_version, offered_to = excluded.offered_to, search = excluded.search,
                  published_at = excluded.published_at
                where i.digest <> excluded.digest and i.retired_at is null
              returning id, version
            ), kept as (
              insert into item_versions (item, version, region_prefix, content, source, draft, published_at)
              select id, c.version, r."regionPrefix", r.content, r.source, r.draft, :at
                from changed c join input r using (id)
            ), told as (
              insert into outbox (topic, key, event_id, type, subject, at, trace, data)
              select 'yiwang.items', cast(id as text), r.event, 'org.yiwang.item.published.v1',
                  cast(id as text), :at, cast(nullif(:trace, '') as text), cast(r.content as jsonb)
                    || jsonb_build_object('version', c.version, 'publishedAt', cast(:atText as text))
                from changed c join input r using (id)
            ), forgotten as (
              delete from item_findings f using changed c where f.item = c.id and f.version < c.version
            ), found as (
              insert into item_findings (item, version, number, code, severity, pointer, arguments)
              select c.id, c.version, f.number, f.code, f.severity, f.pointer, f.arguments
                from changed c join input r using (id), json_to_recordset(r.flaws)
                  as f(number int, code text, severity text, pointer text, arguments text[])
            ), due as (
              insert into rebase_tasks (standard, wanted)
              select id, 1 from changed c where exists (select from items l where l.standard = c.id)
              union
              select s.id, 1 from input r join items s on s.id = r.standard where s.version > r."standardVersion"
              on conflict (standard) do update set wanted = rebase_tasks.wanted + 1
            )
            """;

    private Publishing() {}

    public static GenericExecuteSpec bind(
            GenericExecuteSpec statement,
            List<NewVersion> versions,
            JsonMapper json,
            @Nullable String trace,
            Instant at) {
        return statement
                .bind("rows", json.writeValueAsString(versions))
                .bind("at", at)
                .bind("atText", at.toString())
                .bind("trace", trace == null ? "" : trace);
    }
}
