package org.yiwang.defaults.idempotency;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** The answers that were given under keys; whoever changes rows writes them in the same statement. */
public final class StoredAnswers {

    /** The part of a statement that remembers its answer, to be ended by FROM; {@link #bind} says what. */
    public static final String INSERT = """
            insert into idempotency_keys (client, actor, path, key, digest, status, location, etag, at)
            select :answerClient, :answerActor, :answerPath, :answerKey, :answerDigest, :answerStatus, :answerLocation,
                   :answerEtag, :answerAt
            """;

    private final DatabaseClient database;

    public StoredAnswers(DatabaseClient database) {
        this.database = database;
    }

    /** What is remembered of the first answer to a request. */
    public record Given(IdempotencyKey key, int status, String location, String etag, Instant at) {}

    public static GenericExecuteSpec bind(GenericExecuteSpec statement, Given given) {
        var key = given.key();
        return statement
                .bind("answerClient", key.client())
                .bind("answerActor", key.actor())
                .bind("answerPath", key.path())
                .bind("answerKey", key.key())
                .bind("answerDigest", ByteBuffer.wrap(key.digest()))
                .bind("answerStatus", given.status())
                .bind("answerLocation", given.location())
                .bind("answerEtag", given.etag())
                .bind("answerAt", given.at());
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
