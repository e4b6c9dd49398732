package org.yiwang.catalog.drafts;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.reading.Columns;
import org.yiwang.defaults.http.Cursor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Drafts as they are kept; an editor sees those of the departments and regions of the own posts. */
@Repository
class DraftRepository {

    private static final String READ = """
            select d.id, d.item, d.kind, d.based_on, d.state, cast(d.content as text) as content, d.editors,
                   d.publish_at, d.published, d.opened_at, d.changed_at, d.version
              from item_drafts d
            """;

    private final DatabaseClient database;
    private final JsonMapper json;

    DraftRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Draft> visible(UUID id, Editor editor) {
        return editor.bind(database.sql(READ + " where d.id = :id and " + Editor.covers("d")))
                .bind("id", id)
                .map(this::read)
                .one();
    }

    /** Those of one state or item, if any is named; the newest first. */
    Flux<Draft> listed(
            @Nullable DraftState state, @Nullable UUID item, @Nullable Cursor after, int limit, Editor editor) {
        var query = READ + " where " + Editor.covers("d") + " and d.id < :after"
                + (state == null ? "" : " and d.state = :state")
                + (item == null ? "" : " and d.item = :item")
                + " order by d.id desc limit :limit";
        var statement = editor.bind(database.sql(query))
                .bind("after", after == null ? new UUID(-1, -1) : after.uuid(0))
                .bind("limit", limit);
        statement = state == null ? statement : statement.bind("state", state.name());
        statement = item == null ? statement : statement.bind("item", item);
        return statement.map(this::read).all();
    }

    /** The draft of an item that is not settled yet, whoever sees it. */
    Mono<UUID> open(UUID item) {
        return database.sql(
                        "select id from item_drafts where item = :item and state in ('DRAFT', 'IN_REVIEW', 'SCHEDULED')")
                .bind("item", item)
                .map(row -> Columns.of(row, "id", UUID.class))
                .one();
    }

    /** Those whose time has come. */
    Flux<Draft> due(Instant now, int limit) {
        return database.sql(READ
                        + " where d.state = 'SCHEDULED' and d.publish_at <= :now order by d.publish_at limit :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(this::read)
                .all();
    }

    Flux<DraftStep> steps(UUID draft) {
        return database.sql("""
                        select what, by, name, at, reason from item_draft_steps where draft = :draft order by number
                        """)
                .bind("draft", draft)
                .map(row -> new DraftStep(
                        DraftStep.What.valueOf(Columns.of(row, "what", String.class)),
                        row.get("by", UUID.class),
                        row.get("name", String.class),
                        Columns.of(row, "at", Instant.class),
                        row.get("reason", String.class)))
                .all();
    }

    private Draft read(Readable row) {
        return new Draft(
                Columns.of(row, "id", UUID.class),
                Columns.of(row, "item", UUID.class),
                Draft.Kind.valueOf(Columns.of(row, "kind", String.class)),
                Columns.of(row, "based_on", Long.class),
                DraftState.valueOf(Columns.of(row, "state", String.class)),
                json.readValue(Columns.of(row, "content", String.class), Item.class),
                Set.of(Columns.of(row, "editors", UUID[].class)),
                row.get("publish_at", Instant.class),
                row.get("published", Long.class),
                Columns.of(row, "opened_at", Instant.class),
                Columns.of(row, "changed_at", Instant.class),
                Columns.of(row, "version", Long.class));
    }
}
