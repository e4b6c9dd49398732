package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.trail.Audience;

/**
 * What has happened to a case. {@code data} holds ids, codes and instants and stays in the trail for ever;
 * {@code texts} hold what people wrote, kept sealed beside it.
 */
public sealed interface CaseEvent {

    record CaseSubmitted(
            String number,
            boolean electronic,
            String formDigest,
            @Nullable UUID preReviewer,
            List<Obligation> owed) implements CaseEvent {

        Map<String, String> told() {
            Map<String, String> told = new HashMap<>();
            told.put("number", number);
            told.put("electronic", Boolean.toString(electronic));
            told.put("formDigest", formDigest);
            if (preReviewer != null) {
                told.put("preReviewer", preReviewer.toString());
            }
            owed.forEach(one -> told.put("owed/" + one.number(), one.as() + " " + one.material()));
            return told;
        }
    }

    record CaseAccepted() implements CaseEvent {}

    record CaseDeclined(String reasons, String whereInstead) implements CaseEvent {}

    /** {@code electronic} says whether it is served by the inbox on the same day, so that the time to supply runs. */
    record SupplementRequested(List<Wanted> wanted, boolean electronic) implements CaseEvent {

        Map<String, String> told() {
            Map<String, String> told = new HashMap<>();
            told.put("wanted", wanted.stream().map(Wanted::pointer).collect(Collectors.joining("\n")));
            if (!electronic) {
                told.put("countsFrom", "SERVICE");
            }
            return told;
        }

        Map<String, String> notes() {
            return wanted.stream().collect(Collectors.toMap(Wanted::pointer, Wanted::note));
        }
    }

    record SupplementExtended(int days, String reasons) implements CaseEvent {}

    /** {@code event} is the number of this event, under which the form is kept. */
    record CaseSupplied(int event, String form, Map<String, UUID> materials) implements CaseEvent {

        Map<String, String> given() {
            return materials.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> Wanted.MATERIALS + entry.getKey(),
                            entry -> entry.getValue().toString()));
        }
    }

    record CaseDeemedAccepted() implements CaseEvent {}

    record CaseLapsed() implements CaseEvent {}

    record ReviewStarted(UUID handler) implements CaseEvent {}

    /** The lower level's opinion, which the applicant does not read before the decision. */
    record CasePreReviewed(String opinion) implements CaseEvent {}

    record CasePassedUp(UUID from, UUID to) implements CaseEvent {}

    record CaseSuspended(SpecialProcedure kind, String basis, int expectedDays) implements CaseEvent {}

    record CaseResumed(@Nullable String result) implements CaseEvent {}

    record OpinionAsked(int number, UUID department, String question, Limit limit, boolean tacit)
            implements CaseEvent {}

    record OpinionGiven(OpenOpinion opinion, OpinionAnswer answer, String reasons) implements CaseEvent {}

    record ExtensionAsked(UUID by, String reasons) implements CaseEvent {}

    /** By so many days, working or calendar ones. */
    record CaseExtended(int amount, LimitUnit unit, String reasons) implements CaseEvent {}

    record CaseApprovedTacitly() implements CaseEvent {}

    /** Due dates that moved, each as {@code before/now}. */
    record CaseReprojected(String calendar, String reason, Map<LimitKind, String> moved) implements CaseEvent {

        Map<String, String> told() {
            Map<String, String> told = new HashMap<>(Map.of("calendar", calendar));
            moved.forEach((kind, days) -> told.put(kind.name(), days));
            return told;
        }
    }

    /** Times beside the ledger that moved, of one kind; opinions are between departments. */
    record TimesReprojected(String calendar, String reason, List<Followed.Moved> moved) implements CaseEvent {

        boolean isOf(Followed.Kind kind) {
            return moved.getFirst().time().kind() == kind;
        }

        Map<String, String> told() {
            Map<String, String> told = new HashMap<>(Map.of("calendar", calendar));
            moved.forEach(one -> told.put(one.time().key(), one.days()));
            return told;
        }
    }

    record CaseDecided(
            Outcome outcome, String reasons, @Nullable RemedyResult result) implements CaseEvent {

        Map<String, String> told() {
            return result == null
                    ? Map.of("outcome", outcome.name())
                    : Map.of("outcome", outcome.name(), "result", result.name());
        }
    }

    record CaseDelivered(DeliveryWay way) implements CaseEvent {}

    record ObligationSupplied(int number, String material, UUID document) implements CaseEvent {}

    record ObligationFulfilled(int number, String material) implements CaseEvent {}

    record ObligationReturned(int number, String material, String note) implements CaseEvent {}

    record CaseClosed() implements CaseEvent {}

    /** How a notice was served on a day, and from which day on it counts as served. */
    record NoticeServed(
            int notice,
            NoticeKind kind,
            ServiceWay way,
            LocalDate day,
            LocalDate servedOn,
            @Nullable String recipient,
            @Nullable String tracking,
            @Nullable String correction)
            implements CaseEvent {

        Map<String, String> told() {
            return Map.of(
                    "notice", Integer.toString(notice),
                    "kind", kind.name(),
                    "way", way.name(),
                    "day", day.toString(),
                    "servedOn", servedOn.toString());
        }

        Map<String, String> written() {
            Map<String, String> written = new HashMap<>();
            if (recipient != null) {
                written.put("recipient", recipient);
            }
            if (tracking != null) {
                written.put("tracking", tracking);
            }
            if (correction != null) {
                written.put("correction", correction);
            }
            return written;
        }
    }

    record CaseContested(Contest.Kind kind, UUID by, String number) implements CaseEvent {}

    record CaseWithdrawn(@Nullable String reason) implements CaseEvent {}

    record VisitRecorded(int number, Visit visit, boolean repeated) implements CaseEvent {}

    record VisitAsked(int number, Appointment appointment, boolean repeated) implements CaseEvent {}

    record VisitAttended(int number, LocalDate day, List<String> originals) implements CaseEvent {}

    record VisitCancelled(int number, String reasons) implements CaseEvent {}

    default CaseAction action() {
        return switch (this) {
            case CaseSubmitted _ -> CaseAction.SUBMIT;
            case CaseAccepted _ -> CaseAction.ACCEPT;
            case CaseDeclined _ -> CaseAction.DECLINE;
            case SupplementRequested _ -> CaseAction.REQUEST_SUPPLEMENT;
            case SupplementExtended _ -> CaseAction.EXTEND_SUPPLEMENT;
            case CaseSupplied _ -> CaseAction.SUPPLY;
            case CaseDeemedAccepted _ -> CaseAction.DEEM_ACCEPTED;
            case CaseLapsed _ -> CaseAction.LAPSE;
            case ReviewStarted _ -> CaseAction.START_REVIEW;
            case CasePreReviewed _, CasePassedUp _ -> CaseAction.PASS_UP;
            case CaseSuspended _ -> CaseAction.SUSPEND;
            case CaseResumed _ -> CaseAction.RESUME;
            case OpinionAsked _ -> CaseAction.ASK_OPINION;
            case OpinionGiven _ -> CaseAction.GIVE_OPINION;
            case ExtensionAsked _ -> CaseAction.ASK_EXTENSION;
            case CaseExtended _ -> CaseAction.EXTEND;
            case CaseApprovedTacitly _ -> CaseAction.APPROVE_TACITLY;
            case CaseReprojected _, TimesReprojected _ -> CaseAction.REPROJECT;
            case CaseDecided _ -> CaseAction.DECIDE;
            case CaseDelivered _ -> CaseAction.DELIVER;
            case ObligationSupplied _ -> CaseAction.FULFIL;
            case ObligationFulfilled _, ObligationReturned _ -> CaseAction.CONFIRM_FULFILMENT;
            case CaseClosed _ -> CaseAction.CLOSE;
            case NoticeServed _ -> CaseAction.RECORD_SERVICE;
            case CaseContested contested -> contested.kind().action();
            case CaseWithdrawn _ -> CaseAction.WITHDRAW;
            case VisitRecorded _ -> CaseAction.RECORD_VISIT;
            case VisitAsked _ -> CaseAction.ASK_VISIT;
            case VisitAttended _ -> CaseAction.CONFIRM_VISIT;
            case VisitCancelled _ -> CaseAction.CANCEL_VISIT;
        };
    }

    /** What the fact told to other services is called. */
    default String name() {
        return switch (this) {
            case CaseSubmitted _ -> "submitted";
            case CaseAccepted _ -> "accepted";
            case CaseDeclined _ -> "declined";
            case SupplementRequested _ -> "supplement-requested";
            case SupplementExtended _ -> "supplement-extended";
            case CaseSupplied _ -> "supplied";
            case CaseDeemedAccepted _ -> "deemed-accepted";
            case CaseLapsed _ -> "lapsed";
            case ReviewStarted _ -> "review-started";
            case CasePreReviewed _ -> "pre-reviewed";
            case CasePassedUp _ -> "passed-up";
            case CaseSuspended _ -> "suspended";
            case CaseResumed _ -> "resumed";
            case OpinionAsked _ -> "opinion-asked";
            case OpinionGiven _ -> "opinion-given";
            case ExtensionAsked _ -> "extension-asked";
            case CaseExtended _ -> "extended";
            case CaseApprovedTacitly _ -> "approved-tacitly";
            case CaseReprojected _ -> "reprojected";
            case TimesReprojected times ->
                times.isOf(Followed.Kind.OPINION) ? "opinions-reprojected" : "obligations-reprojected";
            case CaseDecided _ -> "decided";
            case CaseDelivered _ -> "delivered";
            case ObligationSupplied _ -> "obligation-supplied";
            case ObligationFulfilled _ -> "obligation-fulfilled";
            case ObligationReturned _ -> "obligation-returned";
            case CaseClosed _ -> "closed";
            case NoticeServed _ -> "notice-served";
            case CaseContested contested -> contested.kind() == Contest.Kind.APPEAL ? "appealed" : "complained";
            case CaseWithdrawn _ -> "withdrawn";
            case VisitRecorded _ -> "visit-recorded";
            case VisitAsked _ -> "visit-asked";
            case VisitAttended _ -> "visit-attended";
            case VisitCancelled _ -> "visit-cancelled";
        };
    }

    /** The state it leads to: the table's, of which a decision chooses by its outcome, or the one before. */
    default CaseStatus to(CaseStatus from) {
        return this instanceof CaseDecided decided
                ? CaseStatus.valueOf(decided.outcome().name())
                : action().to().stream().findFirst().orElse(from);
    }

    /** Who reads it in the timeline; what is asked between officials does not concern the applicant yet. */
    default Audience audience() {
        return switch (this) {
            case ExtensionAsked _, OpinionAsked _, OpinionGiven _, CasePreReviewed _ -> Audience.INTERNAL;
            case TimesReprojected times when times.isOf(Followed.Kind.OPINION) -> Audience.INTERNAL;
            default -> Audience.APPLICANT;
        };
    }

    default Map<String, String> data() {
        return EventContents.data(this);
    }

    default Map<String, String> texts() {
        return EventContents.texts(this);
    }
}
