package org.yiwang.defaults.outbox;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One fact waiting in the outbox. */
record OutboxRow(
        long id,
        String topic,
        String key,
        UUID event,
        String type,
        String subject,
        Instant at,
        @Nullable String trace,
        String data) {

    static OutboxRow of(Readable row) {
        return new OutboxRow(
                get(row, "id", Long.class),
                get(row, "topic", String.class),
                get(row, "key", String.class),
                get(row, "event_id", UUID.class),
                get(row, "type", String.class),
                get(row, "subject", String.class),
                get(row, "at", Instant.class),
                row.get("trace", String.class),
                get(row, "data", String.class));
    }

    private static <T> T get(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
