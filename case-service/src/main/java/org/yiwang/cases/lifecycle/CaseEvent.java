package org.yiwang.cases.lifecycle;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.DeliveryWay;

/**
 * What has happened to a case. {@code data} holds ids, codes and instants and stays in the trail for ever;
 * {@code texts} hold what people wrote, kept sealed beside it.
 */
public sealed interface CaseEvent {

    record CaseSubmitted(String number, boolean electronic, String formDigest) implements CaseEvent {}

    record CaseAccepted() implements CaseEvent {}

    record CaseDeclined(String reasons, String whereInstead) implements CaseEvent {}

    record ReviewStarted(UUID handler) implements CaseEvent {}

    record CaseDecided(Outcome outcome, String reasons) implements CaseEvent {}

    record CaseDelivered(DeliveryWay way) implements CaseEvent {}

    record CaseClosed() implements CaseEvent {}

    record CaseWithdrawn(@Nullable String reason) implements CaseEvent {}

    default CaseAction action() {
        return switch (this) {
            case CaseSubmitted _ -> CaseAction.SUBMIT;
            case CaseAccepted _ -> CaseAction.ACCEPT;
            case CaseDeclined _ -> CaseAction.DECLINE;
            case ReviewStarted _ -> CaseAction.START_REVIEW;
            case CaseDecided _ -> CaseAction.DECIDE;
            case CaseDelivered _ -> CaseAction.DELIVER;
            case CaseClosed _ -> CaseAction.CLOSE;
            case CaseWithdrawn _ -> CaseAction.WITHDRAW;
        };
    }

    /** What the fact told to other services is called. */
    default String name() {
        return switch (this) {
            case CaseSubmitted _ -> "submitted";
            case CaseAccepted _ -> "accepted";
            case CaseDeclined _ -> "declined";
            case ReviewStarted _ -> "review-started";
            case CaseDecided _ -> "decided";
            case CaseDelivered _ -> "delivered";
            case CaseClosed _ -> "closed";
            case CaseWithdrawn _ -> "withdrawn";
        };
    }

    /** The state it leads to: the table's, of which a decision chooses by its outcome. */
    default CaseStatus to() {
        return this instanceof CaseDecided decided
                ? CaseStatus.valueOf(decided.outcome().name())
                : action().to().iterator().next();
    }

    default Map<String, String> data() {
        return switch (this) {
            case CaseSubmitted submitted ->
                Map.of(
                        "number",
                        submitted.number(),
                        "electronic",
                        Boolean.toString(submitted.electronic()),
                        "formDigest",
                        submitted.formDigest());
            case ReviewStarted started -> Map.of("handler", started.handler().toString());
            case CaseDecided decided -> Map.of("outcome", decided.outcome().name());
            case CaseDelivered delivered -> Map.of("way", delivered.way().name());
            case CaseAccepted _, CaseDeclined _, CaseClosed _, CaseWithdrawn _ -> Map.of();
        };
    }

    default Map<String, String> texts() {
        return switch (this) {
            case CaseDeclined declined ->
                Map.of("reasons", declined.reasons(), "whereInstead", declined.whereInstead());
            case CaseDecided decided -> Map.of("reasons", decided.reasons());
            case CaseWithdrawn(String reason) when reason != null -> Map.of("reason", reason);
            case CaseSubmitted _, CaseAccepted _, ReviewStarted _, CaseDelivered _, CaseClosed _, CaseWithdrawn _ ->
                Map.of();
        };
    }
}
