package org.yiwang.defaults.idempotency;

import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The answers that were given under keys; whoever changes rows writes them in the same statement. */
public final class StoredAnswers {

    private final DatabaseClient database;

    public StoredAnswers(DatabaseClient database) {
        this.database = database;
    }

    /**
     * What the same request was answered before, empty if it was not; another body under its key is {@link
     * KeyReused}.
     */
    public Mono<StoredAnswer> to(IdempotencyKey key) {
        return database.sql("""
                        select digest, status, location, etag from idempotency_keys
                         where client = :client and actor = :actor and path = :path and key = :key
                        """)
                .bind("client", key.client())
                .bind("actor", key.actor())
                .bind("path", key.path())
                .bind("key", key.key())
                .map(row -> new StoredAnswer(
                        Objects.requireNonNull(row.get("digest", byte[].class)),
                        Objects.requireNonNull(row.get("status", Integer.class)),
                        row.get("location", String.class),
                        row.get("etag", String.class)))
                .one()
                .map(answer -> answer.to(key));
    }
}
