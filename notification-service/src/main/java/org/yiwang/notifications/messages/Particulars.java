package org.yiwang.notifications.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a template may speak of; the item's name is missing until the catalogue has told it. */
public record Particulars(
        String number,
        @Nullable String item,
        Instant happenedAt,
        @Nullable Instant dueAt,
        @Nullable String limit) {

    public Particulars(String number, @Nullable String item, Instant happenedAt, @Nullable Instant dueAt) {
        this(number, item, happenedAt, dueAt, null);
    }
}
