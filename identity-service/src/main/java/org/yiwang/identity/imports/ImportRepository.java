package org.yiwang.identity.imports;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Outbox;
import org.yiwang.identity.officials.Standing;
import org.yiwang.identity.posts.ChangedPosts;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Imports as they are kept; one is written with all it does in one statement. */
@Repository
class ImportRepository {

    private static final String ADDED = """
            added as (
              insert into officials
                     (id, username, name, email, department, test, account_state, added_by, added_at, version)
              select a.id, a.username, a.name, a.email, a.department, :test, 'PENDING', :by, :now, 1
                from whole, jsonb_to_recordset(cast(:added as jsonb))
                  as a(id uuid, username text, name text, email text, department uuid)
              returning id),
            begun as (insert into account_tasks (official, wanted, due_at) select id, 1, :now from added),
            imported as (
              insert into imports (id, by, at, rows, added, granted, proposed, unchanged, officials)
              select :import, :by, :now, c.rows, c.added, c.granted, c.proposed, c.unchanged, :officials
                from whole, jsonb_to_record(cast(:counts as jsonb))
                  as c(rows integer, added integer, granted integer, proposed integer, unchanged integer)),
            """;

    private final DatabaseClient database;
    private final StoredAnswers answers;

    ImportRepository(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** A new official as the statement reads it. */
    private record Row(
            UUID id, String username, String name, @Nullable String email, UUID department) {

        static Row of(Newcomer one) {
            var official = one.official();
            return new Row(official.id(), official.username(), official.name(), one.email(), official.department());
        }
    }

    /** Gives the import's id, or nothing if an official has changed since; a user name used meanwhile is a duplicate key. */
    Mono<UUID> save(UUID id, ImportPlan plan, Standing actor, Given answered) {
        var change = plan.change();
        var seen = change.after().stream().filter(held -> held.version() > 0).toList();
        return Mono.deferContextual(context -> {
            var trace = Trace.of(context);
            var sql = ChangedPosts.SAVE + ADDED + ChangedPosts.ANSWERED + ChangedPosts.TOLD;
            var statement = database.sql(sql)
                    .bind("held", ChangedPosts.held(seen))
                    .bind("many", (long) seen.size())
                    .bind("posts", ChangedPosts.rows(change.posts()))
                    .bind("facts", Outbox.json(change.facts(), trace == null ? null : trace.parent()))
                    .bind("added", json(plan.added().stream().map(Row::of).toList()))
                    .bind("counts", json(plan.counts()))
                    .bind("import", id)
                    .bind("officials", ids(plan.touched()))
                    .bind("test", actor.test())
                    .bind("by", actor.person())
                    .bind("now", plan.at());
            return StoredAnswers.bind(statement, answered).map(_ -> id).one();
        });
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    /** The importer's own. */
    Mono<Import> found(UUID id, UUID by) {
        return database.sql("""
                        select i.id, i.at, i.rows, i.added, i.granted, i.proposed, i.unchanged,
                               cardinality(i.officials) as accounts,
                               (select count(*)::integer from account_tasks t
                                 where t.official = any(i.officials) and t.done > 0 and t.wanted = t.done) as in_step
                          from imports i where i.id = :id and i.by = :by
                        """)
                .bind("id", id)
                .bind("by", by)
                .map(ImportRepository::read)
                .one();
    }

    private static Import read(Readable row) {
        var counts = new ImportCounts(
                number(row, "rows"),
                number(row, "added"),
                number(row, "granted"),
                number(row, "proposed"),
                number(row, "unchanged"));
        return new Import(
                Objects.requireNonNull(row.get("id", UUID.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                counts,
                new Import.Accounts(number(row, "accounts"), number(row, "in_step")));
    }

    private static int number(Readable row, String column) {
        return Objects.requireNonNull(row.get(column, Integer.class), column);
    }

    private static UUID[] ids(List<Newcomer> officials) {
        return officials.stream().map(one -> one.official().id()).toArray(UUID[]::new);
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
