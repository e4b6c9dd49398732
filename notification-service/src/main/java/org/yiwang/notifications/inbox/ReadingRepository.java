package org.yiwang.notifications.inbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.notifications.mandates.Mandated;
import org.yiwang.notifications.messages.Message;
import reactor.core.publisher.Mono;

/** Marks messages read in PostgreSQL: one statement to see, one to write. */
@Repository
class ReadingRepository {

    private static final String FIND = MessageRows.COLUMNS
            + ", k.digest, k.status, k.location, k.etag"
            + MessageRows.SOURCE
            + """
            left join idempotency_keys k
                   on k.client = :client and k.actor = :person and k.path = :path and k.key = :key
            """ + MessageRows.MINE + " and m.id = :id";

    private final DatabaseClient database;
    private final Mandated mandated;

    ReadingRepository(DatabaseClient database, Mandated mandated) {
        this.database = database;
        this.mandated = mandated;
    }

    /** A message, and the answer already given under the same key. */
    record Found(Message message, @Nullable StoredAnswer answer) {}

    Mono<Found> find(Reader reader, UUID id, IdempotencyKey key) {
        return mandated.bind(reader.bind(database.sql(FIND)))
                .bind("client", key.client())
                .bind("path", key.path())
                .bind("key", key.key())
                .bind("id", id)
                .map(row -> new Found(MessageRows.message(row), answer(row)))
                .one();
    }

    /** Gives the new version, or nothing if the message is no longer the one seen. */
    Mono<Long> read(Reader reader, Message seen, Message read, IdempotencyKey key, Instant at) {
        return database.sql("""
                with reading as (
                  update messages set read_at = :readAt, version = :version
                   where recipient = :person and test = :test and sequence = :sequence and version = :seen
                  returning version),
                answered as (
                  insert into idempotency_keys (client, actor, path, key, digest, status, etag, at)
                  select :client, :person, :path, :key, :digest, 200, :etag, :at from reading
                  on conflict do nothing)
                select version from reading
                """)
                .bind("readAt", read.readAt() == null ? at : read.readAt())
                .bind("version", read.version())
                .bind("person", reader.person())
                .bind("test", reader.test())
                .bind("sequence", seen.sequence())
                .bind("seen", seen.version())
                .bind("client", key.client())
                .bind("path", key.path())
                .bind("key", key.key())
                .bind("digest", key.digest())
                .bind("etag", ETags.strong(read.version()))
                .bind("at", at)
                .map(row -> MessageRows.required(row, "version", Long.class))
                .one();
    }

    private static @Nullable StoredAnswer answer(Readable row) {
        var digest = row.get("digest", byte[].class);
        return digest == null
                ? null
                : new StoredAnswer(
                        digest,
                        MessageRows.required(row, "status", Integer.class),
                        row.get("location", String.class),
                        row.get("etag", String.class));
    }
}
