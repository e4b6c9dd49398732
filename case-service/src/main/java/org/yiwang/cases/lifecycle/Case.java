package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.keycloak.Applicant;

/**
 * One application for one item.
 *
 * @param root the parent's id, or its own
 * @param version counts every change
 * @param sequence the number of the trail's last event, and {@code head} that event's hash
 */
public record Case(UUID root, UUID id, Origin origin, Progress progress, long version, int sequence, String head) {

    /**
     * What never changes after the draft was opened.
     *
     * @param openedBy the person who entered it, under the mandate if there is one
     * @param test whether it belongs to the sandbox
     */
    public record Origin(
            Applicant applicant,
            UUID openedBy,
            @Nullable UUID mandate,
            boolean test,
            UUID item,
            int itemVersion,
            HandlingType handlingType,
            UUID department,
            String region,
            Instant openedAt) {}

    public CaseStatus status() {
        return progress.status();
    }

    public Applicant applicant() {
        return origin.applicant();
    }

    public UUID department() {
        return origin.department();
    }

    Case with(Progress next) {
        return new Case(root, id, origin, next, version, sequence, head);
    }

    /** The next version of a draft, of which the trail keeps nothing. */
    public Case touched() {
        return recorded(sequence, head);
    }

    /** The next version, its trail grown to this sequence and hash. */
    Case recorded(int toSequence, String toHead) {
        return new Case(root, id, origin, progress, version + 1, toSequence, toHead);
    }
}
