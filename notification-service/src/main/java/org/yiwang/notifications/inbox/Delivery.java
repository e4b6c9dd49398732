package org.yiwang.notifications.inbox;

import java.time.Instant;
import java.util.Comparator;
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
        List<Recipient> recipients,
        boolean electronicService,
        boolean test) {

    /** When a message delivered now is served; null if that is not for the inbox to do. */
    @Nullable
    Instant servedAt(Instant deliveredAt) {
        return electronicService ? deliveredAt : null;
    }

    /** Whether a message serves the applicant who has no inbox of its own: an organisation is served through its agents. */
    boolean servesThroughAgents() {
        return recipients.stream().noneMatch(recipient -> recipient.mandate() == null);
    }

    public Delivery {
        recipients = recipients.stream()
                .distinct()
                .sorted(Comparator.comparing(Recipient::person))
                .toList();
    }
}
