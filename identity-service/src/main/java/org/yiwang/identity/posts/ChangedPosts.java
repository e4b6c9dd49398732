package org.yiwang.identity.posts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import org.yiwang.defaults.observability.Trace;
import org.yiwang.defaults.outbox.Outbox;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves a change of posts with its facts and tasks for Keycloak in one statement, guarded by the officials' versions.
 */
@Repository
public class ChangedPosts {

    /**
     * The beginning of a statement that saves posts: bind {@code :held}, {@code :many}, {@code :posts} and {@code :now};
     * {@code whole} has a row if no official has changed since.
     */
    public static final String SAVE = """
            with moved as (
              update officials o set version = o.version + 1
                from jsonb_to_recordset(cast(:held as jsonb)) as h(official uuid, version bigint)
               where o.id = h.official and o.version = h.version returning o.id),
            whole as (select count(*) as many from moved having count(*) = :many),
            kept as (
              insert into posts
                     (id, official, duty, department, region, region_prefix, kind, lent_from, first_day, last_day,
                      state, proposed_by, proposed_at, settled_by, settled_at, withdrawn_by, withdrawn_at, reason,
                      version)
              select p.id, p.official, p.duty, p.department, p.region, p.prefix, p.kind, p."lentFrom", p."firstDay",
                     p."lastDay", p.state, p."proposedBy", p."proposedAt", p."settledBy", p."settledAt",
                     p."withdrawnBy", p."withdrawnAt", p.reason, p.version
                from whole, jsonb_to_recordset(cast(:posts as jsonb))
                  as p(id uuid, official uuid, duty text, department uuid, region text, prefix text, kind text,
                       "lentFrom" uuid, "firstDay" date, "lastDay" date, state text, "proposedBy" uuid,
                       "proposedAt" timestamptz, "settledBy" uuid, "settledAt" timestamptz, "withdrawnBy" uuid,
                       "withdrawnAt" timestamptz, reason text, version bigint)
              on conflict (id) do update
                 set state = excluded.state, settled_by = excluded.settled_by, settled_at = excluded.settled_at,
                     withdrawn_by = excluded.withdrawn_by, withdrawn_at = excluded.withdrawn_at,
                     reason = excluded.reason, version = excluded.version),
            asked as (
              insert into account_tasks (official, wanted, due_at) select id, 1, :now from whole, moved
              on conflict (official) do update
                 set wanted = account_tasks.wanted + 1, due_at = excluded.due_at, attempts = 0),
            """;

    /** Remembers the answer; bind with {@link StoredAnswers#bind}. */
    public static final String ANSWERED = "answered as (" + StoredAnswers.INSERT + " from whole),\n";

    /** Its end; bind {@code :facts}. */
    public static final String TOLD =
            "told as (\n" + Outbox.INSERT + " where exists (select from whole))\n" + "select many from whole";

    private final DatabaseClient database;
    private final StoredAnswers answers;

    ChangedPosts(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** Gives how many officials were touched, or nothing if one of them has changed since. */
    Mono<Long> save(PostChange change, @Nullable Given answered) {
        return Mono.deferContextual(context -> {
            var trace = Trace.of(context);
            var sql = SAVE + (answered == null ? "" : ANSWERED) + TOLD;
            var statement = database.sql(sql)
                    .bind("held", held(change.after()))
                    .bind("many", (long) change.after().size())
                    .bind("posts", rows(change.posts()))
                    .bind("facts", Outbox.json(change.facts(), trace == null ? null : trace.parent()))
                    .bind("now", change.at());
            return (answered == null ? statement : StoredAnswers.bind(statement, answered))
                    .map(row -> Objects.requireNonNull(row.get("many", Long.class)))
                    .one();
        });
    }

    Mono<StoredAnswer> answered(IdempotencyKey key) {
        return answers.to(key);
    }

    /** Posts as {@code :posts}. */
    public static String rows(List<OfficialPost> posts) {
        return json(posts.stream().map(Row::of).toList());
    }

    /** Officials with the versions that were seen as {@code :held}. */
    public static String held(List<Scene.Held> officials) {
        return json(officials);
    }

    private static String json(List<?> rows) {
        return JsonMapper.shared().writeValueAsString(rows);
    }

    /** A row as the statement reads it. */
    private record Row(@JsonUnwrapped OfficialPost post, String prefix) {

        static Row of(OfficialPost post) {
            return new Row(post, post.prefix());
        }
    }
}
