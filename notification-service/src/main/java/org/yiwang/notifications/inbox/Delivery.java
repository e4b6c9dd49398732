package org.yiwang.notifications.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.notifications.messages.MessageKind;

/**
 * One thing that happened, to be told once to each of its recipients.
 *
 * @param notice the running number of the notice it tells of; null if there is none
 * @param electronicService whether a message is served when it enters the inbox
 */
public record Delivery(
        String consumer,
        UUID fact,
        MessageKind kind,
        UUID caseId,
        String caseNumber,
        @Nullable Integer notice,
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

    /**
     * Whether a message to this recipient serves the applicant: a child is served through its guardians, an organisation,
     * which has no inbox of its own, through its agents.
     */
    boolean serves(Recipient recipient) {
        if (recipients.stream().anyMatch(Recipient::guardian)) {
            return recipient.guardian();
        }
        return recipient.mandate() == null || recipients.stream().allMatch(each -> each.mandate() != null);
    }

    /** The same, to be told to these guardians of its recipients too. */
    Delivery withGuardians(List<Recipient> guardians) {
        var all = new ArrayList<>(guardians);
        recipients.stream()
                .filter(recipient -> guardians.stream().noneMatch(recipient::isSame))
                .forEach(all::add);
        return new Delivery(
                consumer,
                fact,
                kind,
                caseId,
                caseNumber,
                notice,
                item,
                itemVersion,
                happenedAt,
                dueAt,
                all,
                electronicService,
                test);
    }

    public Delivery {
        recipients = recipients.stream()
                .distinct()
                .sorted(Comparator.comparing(Recipient::person))
                .toList();
    }
}
