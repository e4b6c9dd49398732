package org.yiwang.identity.officials;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.idempotency.StoredAnswers;
import org.yiwang.defaults.idempotency.StoredAnswers.Given;
import reactor.core.publisher.Mono;

/** New officials, written with the task to make their accounts. */
@Repository
public class AddedOfficials {

    private static final String ADDED = """
            added as (
              insert into officials
                     (id, username, name, email, department, test, account_state, added_by, added_at, version)
              values (:id, :username, :name, :email, :department, :test, 'PENDING', :by, :at, 1)
              on conflict (id) do nothing returning id),
            asked as (
              insert into account_tasks (official, wanted, due_at) select id, 1, :at from added)
            """;

    private final DatabaseClient database;
    private final StoredAnswers answers;

    AddedOfficials(DatabaseClient database) {
        this.database = database;
        this.answers = new StoredAnswers(database);
    }

    /** An official to be added, with the address of the account to be made. */
    public record Added(
            UUID id,
            String username,
            String name,
            @Nullable String email,
            UUID department,
            boolean test,
            UUID by,
            Instant at) {}

    /** Gives the id; a user name that is known, and a key that was used, are duplicate keys. */
    Mono<UUID> add(Added official, IdempotencyKey key) {
        var sql = "with " + ADDED + ", answered as (" + StoredAnswers.INSERT + " from added) select id from added";
        var given = new Given(key, 201, "/v1/officials/" + official.id(), ETags.strong(1), official.at());
        return bound(StoredAnswers.bind(database.sql(sql), given), official);
    }

    /** Gives the id if it was not known. */
    public Mono<UUID> provide(Added official) {
        return bound(database.sql("with " + ADDED + "select id from added"), official);
    }

    /** The official added by the same request before. */
    Mono<UUID> answered(IdempotencyKey key) {
        return answers.to(key).map(StoredAnswer::id);
    }

    private static Mono<UUID> bound(DatabaseClient.GenericExecuteSpec statement, Added official) {
        return statement
                .bind("id", official.id())
                .bind("username", official.username())
                .bind("name", official.name())
                .bind("email", Parameters.in(R2dbcType.VARCHAR, official.email()))
                .bind("department", official.department())
                .bind("test", official.test())
                .bind("by", official.by())
                .bind("at", official.at())
                .map(row -> Objects.requireNonNull(row.get("id", UUID.class)))
                .one();
    }
}
