package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.items.InForce;
import org.yiwang.cases.items.ItemVersion;
import org.yiwang.keycloak.Applicant;

/**
 * One application for one item.
 *
 * @param root the parent's id, or its own
 * @param inForce which version of the item is in force, as far as it matters to a draft
 * @param version counts every change
 * @param sequence the number of the trail's last event, and {@code head} that event's hash
 * @param notices how many were given
 */
public record Case(
        UUID root,
        UUID id,
        Origin origin,
        InForce inForce,
        Progress progress,
        long version,
        int sequence,
        String head,
        int notices) {

    /**
     * What never changes after the application was handed in; a draft may be renewed to a newer version of its item.
     *
     * @param openedBy the person who entered it, under the mandate if there is one
     * @param takenInFor the department at whose window {@code openedBy}, a clerk, took it in for a person present
     * @param present who that was, under the mandate, if it was not the applicant
     * @param test whether it belongs to the sandbox
     */
    public record Origin(
            Applicant applicant,
            UUID openedBy,
            @Nullable UUID mandate,
            @Nullable UUID takenInFor,
            @Nullable UUID present,
            boolean test,
            UUID item,
            int itemVersion,
            HandlingType handlingType,
            UUID department,
            String region,
            Instant openedAt) {

        /** Who acts in the applicant's name, if there is a mandate: who entered it, or was present when a clerk did. */
        public UUID agent() {
            return present == null ? openedBy : present;
        }
    }

    public CaseStatus status() {
        return progress.status();
    }

    public Applicant applicant() {
        return origin.applicant();
    }

    /** Who handles it now: the department that decides, or the lower level's that reviews first. */
    public UUID department() {
        var first = progress.preReviewer();
        return first == null ? origin.department() : first;
    }

    /** What this case contests, if it is a remedy against another. */
    public @Nullable Contest contest() {
        return progress.marks().contest();
    }

    /** Whether this is a draft of a version that is no longer in force. */
    public boolean outdated() {
        return status() == CaseStatus.DRAFT && !inForce.retired() && inForce.version() > origin.itemVersion();
    }

    /** Whether the item in force lets this be done. */
    boolean lets(CaseAction action) {
        return switch (action) {
            case SUBMIT -> !outdated() && !inForce.retired();
            case RENEW -> outdated();
            case REQUEST_SUPPLEMENT -> progress.marks().wanted() == null;
            case EXTEND_SUPPLEMENT -> !isExtended(LimitKind.SUPPLEMENT);
            case PASS_UP -> progress.preReviewer() != null;
            case DECIDE -> progress.preReviewer() == null;
            case FULFIL -> owes(one -> one.isOpen() && one.state() == Obligation.State.OWED);
            case CONFIRM_FULFILMENT -> owes(Obligation::isReadyToConfirm);
            case ASK_EXTENSION ->
                progress.preReviewer() == null
                        && progress.marks().extensionAskedBy() == null
                        && !isExtended(LimitKind.STATUTORY);
            case APPEAL -> contest() == null;
            case COMPLAIN -> !(contest() instanceof Contest against) || against.isAppeal();
            case RATE -> !progress.marks().rated();
            case EXTEND -> progress.marks().extensionAskedBy() != null;
            case ASK_VISIT -> progress.marks().visits().appointment() == null;
            case CONFIRM_VISIT, CANCEL_VISIT -> progress.marks().visits().appointment() != null;
            default -> true;
        };
    }

    private boolean owes(Predicate<Obligation> what) {
        return progress.marks().owed().stream().anyMatch(what);
    }

    private boolean isExtended(LimitKind kind) {
        var limit = progress.limit(kind);
        return limit != null && limit.extension() > 0;
    }

    /** The next version of a draft, moved to this version of its item. */
    public Case renewed(ItemVersion item) {
        var moved = new Origin(
                origin.applicant(),
                origin.openedBy(),
                origin.mandate(),
                origin.takenInFor(),
                origin.present(),
                origin.test(),
                item.id(),
                item.version(),
                item.handlingType(),
                item.department(),
                item.region(),
                origin.openedAt());
        return new Case(root, id, moved, InForce.of(item), progress, version + 1, sequence, head, notices);
    }

    Case with(Progress next) {
        return new Case(root, id, origin, inForce, next, version, sequence, head, notices);
    }

    /** The next version of a draft, of which the trail keeps nothing. */
    public Case touched() {
        return recorded(sequence, head, notices);
    }

    /** The next version, its trail grown to this sequence and hash, and so many notices given. */
    Case recorded(int toSequence, String toHead, int given) {
        return new Case(root, id, origin, inForce, progress, version + 1, toSequence, toHead, given);
    }
}
