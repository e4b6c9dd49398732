package org.yiwang.notifications.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.notifications.messages.MessageKind;

/**
 * One thing that happened, to be told once to each of its recipients.
 *
 * @param electronicService whether a message is served when it enters the inbox
 */
public record Delivery(
        String consumer,
        UUID fact,
        MessageKind kind,
        UUID caseId,
        String caseNumber,
        UUID item,
        int itemVersion,
        Instant happenedAt,
        @Nullable Instant dueAt,
        List<UUID> recipients,
        boolean electronicService,
        boolean test) {

    /** When a message delivered now is served; null if that is not for the inbox to do. */
    @Nullable
    Instant servedAt(Instant deliveredAt) {
        return electronicService ? deliveredAt : null;
    }

    public Delivery {
        recipients = recipients.stream().distinct().sorted().toList();
    }
}
