package org.yiwang.catalog.adoption;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.catalog.checks.ItemFinding;
import org.yiwang.catalog.items.CurrentItem;
import org.yiwang.catalog.items.Item;
import org.yiwang.catalog.items.NewVersion;
import org.yiwang.catalog.items.Publishing;
import org.yiwang.catalog.offers.Violation;
import org.yiwang.catalog.reading.Columns;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The SQL of re-bases: who is behind, those that follow, and what keeps the others from it. */
@Repository
class RebaseRepository {

    private final DatabaseClient database;
    private final JsonMapper json;

    RebaseRepository(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** An item whose local ones may be behind. */
    record Task(UUID standard, long wanted) {}

    /** The next one after an id, in turn. */
    Mono<Task> next(UUID after) {
        return database.sql(
                        "select standard, wanted from rebase_tasks where standard > :after order by standard limit 1")
                .bind("after", after)
                .map(row -> new Task(Columns.of(row, "standard", UUID.class), Columns.of(row, "wanted", Long.class)))
                .one();
    }

    /** Nobody is behind this item any more, unless it was published again meanwhile. */
    Mono<Void> done(Task task) {
        return database.sql("delete from rebase_tasks where standard = :standard and wanted = :wanted")
                .bind("standard", task.standard())
                .bind("wanted", task.wanted())
                .then();
    }

    /** Asks for every item that has local ones behind it: what two statements at once did not see of each other. */
    Mono<Void> lookEverywhere() {
        return database.sql("""
                        insert into rebase_tasks (standard, wanted)
                        select distinct s.id, 1 from items l join items s on s.id = l.standard
                         where l.retired_at is null and s.version > l.standard_version
                        on conflict (standard) do update set wanted = rebase_tasks.wanted + 1
                        """).then();
    }

    /** Local items behind this one whose conflicts with it are not known yet. */
    Flux<Behind> behind(UUID standard, int limit) {
        return database.sql("""
                        select l.version, l.retired_at, cast(lv.content as text) as content,
                               b.version as before_version, cast(b.content as text) as before_content,
                               n.version as now_version, cast(n.content as text) as now_content,
                               s.retired_at as now_retired_at
                          from items l
                          join items s on s.id = l.standard
                          join item_versions lv on lv.item = l.id and lv.version = l.version
                          join item_versions b on b.item = s.id and b.version = l.standard_version
                          join item_versions n on n.item = s.id and n.version = s.version
                         where l.standard = :standard and l.retired_at is null and (s.version > l.standard_version or s.retired_at is not null)
                           and not exists (select from item_conflicts c
                                            where c.item = l.id and c.standard_version = s.version
                                              and (s.retired_at is null or c.kind = 'RETIRED'))
                         order by l.region, l.id limit :limit
                        """)
                .bind("standard", standard)
                .bind("limit", limit)
                .map(row -> new Behind(
                        item(row, "", row.get("retired_at", Instant.class)),
                        item(row, "before_", null),
                        item(row, "now_", row.get("now_retired_at", Instant.class))))
                .all();
    }

    /** Publishes those that are still as they were read. */
    Mono<Long> follow(List<NewVersion> versions, String trace, Instant at) {
        var sql = "with input as (select r.* from items i join " + Publishing.ROWS
                + " on r.id = i.id and r.base = i.version for update of i), " + Publishing.CHANGED
                + "select count(*) as changed from changed";
        return Publishing.bind(database.sql(sql), versions, json, trace, at)
                .map(row -> Columns.of(row, "changed", Long.class))
                .one();
    }

    /** Writes down what keeps a local item from following. */
    Mono<Void> keep(UUID item, long version, List<Row> conflicts, Instant at) {
        return database.sql("""
                        insert into item_conflicts
                               (item, standard_version, pointer, kind, upper_value, local_value, found_at)
                        select :item, :version, r.pointer, r.kind, r.upper, r.local, :at
                          from json_to_recordset(cast(:rows as json)) as r(pointer text, kind text, upper json, local json)
                        on conflict do nothing
                        """)
                .bind("item", item)
                .bind("version", version)
                .bind("rows", json.writeValueAsString(conflicts))
                .bind("at", at)
                .then();
    }

    /** A conflict as it is kept. */
    record Row(String pointer, Conflict.Kind kind, JsonNode upper, JsonNode local) {

        static Row of(Violation violation) {
            return new Row(
                    violation.pointer(),
                    Conflict.Kind.valueOf(violation.kind().name()),
                    violation.upper(),
                    violation.local());
        }

        /** What the item would lack over the new version. */
        static Row of(ItemFinding finding) {
            var nothing = MissingNode.getInstance();
            return new Row(finding.pointer(), Conflict.Kind.OUT_OF_BOUNDS, nothing, nothing);
        }
    }

    private CurrentItem item(Readable row, String prefix, @Nullable Instant retiredAt) {
        var version = Columns.of(row, prefix + "version", Long.class);
        return new CurrentItem(
                version,
                version,
                retiredAt,
                json.readValue(Columns.of(row, prefix + "content", String.class), Item.class));
    }
}
