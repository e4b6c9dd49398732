package org.yiwang.catalog.drafts;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.items.Publishing;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.catalog.regions.Region;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.observability.Trace;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Saves a draft with the step that led to it, and what it publishes, in one statement; nothing if it came second. */
@Repository
class ChangedDrafts {

    private static final String NEW = """
            with saved as (
              insert into item_drafts (id, item, kind, based_on, department, region, region_prefix, state, content,
                     editors, publish_at, published, opened_at, changed_at, version)
              select :id, :item, :kind, :basedOn, :department, :region, :prefix, :state, cast(:content as json),
                     :editors, cast(:publishAt as timestamptz), cast(:published as bigint), :at, :at, :version
              returning id),
            """;

    private static final String CHANGED = """
            with saved as (
              update item_drafts
                 set based_on = :basedOn, department = :department, region = :region, region_prefix = :prefix,
                     state = :state, content = cast(:content as json), editors = :editors,
                     publish_at = cast(:publishAt as timestamptz), published = cast(:published as bigint),
                     changed_at = :at, version = :version
               where id = :id and item = :item and kind = :kind and version = :version - 1
              returning id),
            """;

    /** The item is as the draft was opened on it, and stays so until the statement ends. */
    private static final String PUBLISHED = """
            with unchanged as (
              select id from items where id = :item and version = :basedOn and retired_at is null for update
            ), saved as (
              update item_drafts
                 set state = :state, publish_at = cast(:publishAt as timestamptz),
                     published = cast(:published as bigint), changed_at = :at, version = :version
               where id = :id and version = :version - 1
                 and (exists (select from unchanged) or :basedOn = 0 and not exists (select from items where id = :item))
              returning id),
            """;

    private static final String RETIRED = """
            , ended as (
              update items set retired_at = :at where id = :item and exists (select from saved) returning id, version
            ), told as (
              insert into outbox (topic, key, event_id, type, subject, at, trace, data)
              select 'yiwang.items', cast(id as text), :id, 'org.yiwang.item.retired.v1', cast(id as text), :at,
                     cast(nullif(:trace, '') as text),
                     jsonb_build_object('id', id, 'version', version, 'retiredAt', cast(:atText as text))
                from ended
            ), due as (
              insert into rebase_tasks (standard, wanted) select id, 1 from ended
              on conflict (standard) do update set wanted = rebase_tasks.wanted + 1)
            """;

    private static final String STEP = """
            step as (
              insert into item_draft_steps (draft, number, what, by, name, at, reason)
              select id, :version, :what, cast(:by as uuid), cast(:byName as text), :at, cast(:reason as text)
                from saved)
            """;

    private static final String ANSWERED = ", answered as (" + StoredAnswers.INSERT + " from saved)\n";

    private final DatabaseClient database;
    private final StoredAnswers answers;
    private final JsonMapper json;

    ChangedDrafts(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.answers = new StoredAnswers(database);
        this.json = json;
    }

    /** The draft of the same request before. */
    Mono<UUID> answered(IdempotencyKey key) {
        return answers.to(key).map(answer -> answer.id());
    }

    /** Without a key the answer is not remembered. */
    Mono<UUID> add(Draft draft, DraftStep step, @Nullable IdempotencyKey key) {
        return saved(NEW + STEP + (key == null ? "" : ANSWERED), draft, step, key, 201);
    }

    Mono<UUID> change(Draft draft, DraftStep step, @Nullable IdempotencyKey key) {
        return saved(CHANGED + STEP + (key == null ? "" : ANSWERED), draft, step, key, 200);
    }

    /** Ends the draft and publishes its version, or retires its item. */
    Mono<UUID> publish(Draft draft, NewVersion version, DraftStep step, @Nullable IdempotencyKey key) {
        var retires = draft.kind() == Draft.Kind.RETIREMENT;
        var sql = PUBLISHED + STEP + (key == null ? "" : ANSWERED)
                + (retires
                        ? RETIRED
                        : ", input as (select r.* from saved, " + Publishing.ROWS + "), " + Publishing.CHANGED)
                + "select id from saved";
        return Trace.current().map(Trace::parent).defaultIfEmpty("").flatMap(trace -> {
            var statement = stepped(bound(database.sql(sql), draft), step);
            var whole = retires
                    ? statement
                            .bind("trace", trace)
                            .bind("at", step.at())
                            .bind("atText", step.at().toString())
                    : Publishing.bind(statement, List.of(version), json, trace, step.at());
            return id(answered(whole, draft, step.at(), key, 200));
        });
    }

    private Mono<UUID> saved(String sql, Draft draft, DraftStep step, @Nullable IdempotencyKey key, int status) {
        var content = draft.content();
        var statement = stepped(bound(database.sql(sql + "select id from saved"), draft), step)
                .bind("kind", draft.kind().name())
                .bind("department", content.department())
                .bind("region", content.region())
                .bind("prefix", Region.prefixOf(content.region()))
                .bind("content", json.writeValueAsString(content))
                .bind("editors", draft.editors().toArray(UUID[]::new))
                .bind("at", step.at());
        return id(answered(statement, draft, step.at(), key, status));
    }

    private static GenericExecuteSpec bound(GenericExecuteSpec statement, Draft draft) {
        return statement
                .bind("id", draft.id())
                .bind("item", draft.item())
                .bind("basedOn", draft.basedOn())
                .bind("state", draft.state().name())
                .bind("publishAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, draft.publishAt()))
                .bind("published", Parameters.in(R2dbcType.BIGINT, draft.published()))
                .bind("version", draft.version());
    }

    private static GenericExecuteSpec stepped(GenericExecuteSpec statement, DraftStep step) {
        return statement
                .bind("what", step.what().name())
                .bind("by", step.by() == null ? Parameters.in(UUID.class) : Parameters.in(step.by()))
                .bind("byName", Parameters.in(R2dbcType.VARCHAR, step.name()))
                .bind("reason", Parameters.in(R2dbcType.VARCHAR, step.reason()));
    }

    private static GenericExecuteSpec answered(
            GenericExecuteSpec statement, Draft draft, Instant at, @Nullable IdempotencyKey key, int status) {
        if (key == null) {
            return statement;
        }
        var place = "/v1/item-drafts/" + draft.id();
        return StoredAnswers.bind(statement, new Given(key, status, place, ETags.strong(draft.version()), at));
    }

    private static Mono<UUID> id(GenericExecuteSpec statement) {
        return statement.map(row -> Columns.of(row, "id", UUID.class)).one();
    }
}
