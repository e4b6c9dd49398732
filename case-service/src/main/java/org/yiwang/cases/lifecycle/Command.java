package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.DeliveryWay;

/** What somebody asks a case to do. */
public sealed interface Command {

    record Submit(
            String number,
            boolean electronic,
            String formDigest,
            @Nullable UUID preReviewer,
            List<Obligation> owed) implements Command {}

    record Accept() implements Command {}

    record Decline(String reasons, String whereInstead) implements Command {}

    /** Names what is wrong or missing, each field or material with a word on it. */
    record RequestSupplement(List<Wanted> wanted) implements Command {}

    /** Gives the applicant so many more days, or units of the limit. */
    record ExtendSupplement(int days, String reasons) implements Command {}

    /** Supplies all of it: the whole form as it is now, and the documents given for materials. */
    record Supply(String form, Map<String, UUID> materials) implements Command {}

    record DeemAccepted() implements Command {}

    record Lapse() implements Command {}

    record StartReview() implements Command {}

    /** Passes the case up to the department that decides, with the lower level's opinion on it (Art. 43). */
    record PassUp(String opinion) implements Command {}

    /** Stops the clock for a special procedure that takes the working days expected (Art. 45). */
    record Suspend(SpecialProcedure kind, String basis, int expectedDays) implements Command {}

    record Resume(@Nullable String result) implements Command {}

    /** Asks a department, which has so long to answer. */
    record AskOpinion(UUID department, String question, Budget budget, boolean tacit) implements Command {}

    /** Gives an opinion that was asked of one of these departments; the system gives any, by silence. */
    record GiveOpinion(
            int number,
            OpinionAnswer answer,
            String reasons,
            @Nullable Set<UUID> of) implements Command {

        public GiveOpinion(int number, OpinionAnswer answer, String reasons) {
            this(number, answer, reasons, null);
        }

        boolean isOf(UUID department) {
            return of == null || of.contains(department);
        }
    }

    record AskExtension(String reasons) implements Command {}

    record Extend(String reasons) implements Command {}

    record ApproveTacitly() implements Command {}

    /** Derives the due dates anew, which were these, by a calendar that was published for this reason. */
    record Reproject(String calendar, String reason, Map<LimitKind, LocalDate> before) implements Command {}

    /** Lets these times beside the ledger follow a calendar that was published for this reason. */
    record Follow(String calendar, String reason, List<Followed> times) implements Command {}

    /** Decides; of a remedy the result says more than the outcome. */
    record Decide(Outcome outcome, String reasons, @Nullable RemedyResult result) implements Command {

        public Decide(Outcome outcome, String reasons) {
            this(outcome, reasons, null);
        }
    }

    record Deliver(DeliveryWay way) implements Command {}

    /** Supplies what is owed. */
    record Fulfil(int number, UUID document) implements Command {}

    /** Says that what was owed is fulfilled, or sends it back with a word on what is wrong. */
    record ConfirmFulfilment(int number, boolean fulfilled, String note) implements Command {}

    /**
     * Records how and on which day a notice was served, and from which day on it counts as served.
     *
     * @param recipient who took it, and {@code tracking} under which number it was posted, where that is known
     * @param correction why what was recorded before was wrong
     */
    record RecordService(
            int notice,
            NoticeKind kind,
            ServiceWay way,
            LocalDate day,
            LocalDate servedOn,
            @Nullable String recipient,
            @Nullable String tracking,
            @Nullable String correction)
            implements Command {

        CaseEvent.NoticeServed event() {
            return new CaseEvent.NoticeServed(notice, kind, way, day, servedOn, recipient, tracking, correction);
        }
    }

    /** Writes down that a remedy against this case was handed in, as the case of this id and number. */
    record NoteContest(Contest.Kind kind, UUID by, String number) implements Command {}

    record Withdraw(@Nullable String reason) implements Command {}

    /** The same done by a clerk for the applicant, who is present: that is a visit. */
    record AtWindow(Command command, Visit visit) implements Command {}

    record RecordVisit(Visit visit) implements Command {}

    /** Asks the applicant to appear in person. */
    record AskVisit(Appointment appointment) implements Command {}

    /** Says that he came to the visit of this number, and of which given materials the originals were seen. */
    record ConfirmVisit(int number, LocalDate day, List<String> originals, Set<String> given) implements Command {}

    record CancelVisit(int number, String reasons) implements Command {}

    default CaseAction action() {
        return switch (this) {
            case Submit _ -> CaseAction.SUBMIT;
            case Accept _ -> CaseAction.ACCEPT;
            case Decline _ -> CaseAction.DECLINE;
            case RequestSupplement _ -> CaseAction.REQUEST_SUPPLEMENT;
            case ExtendSupplement _ -> CaseAction.EXTEND_SUPPLEMENT;
            case Supply _ -> CaseAction.SUPPLY;
            case DeemAccepted _ -> CaseAction.DEEM_ACCEPTED;
            case Lapse _ -> CaseAction.LAPSE;
            case StartReview _ -> CaseAction.START_REVIEW;
            case PassUp _ -> CaseAction.PASS_UP;
            case Suspend _ -> CaseAction.SUSPEND;
            case Resume _ -> CaseAction.RESUME;
            case AskOpinion _ -> CaseAction.ASK_OPINION;
            case GiveOpinion _ -> CaseAction.GIVE_OPINION;
            case AskExtension _ -> CaseAction.ASK_EXTENSION;
            case Extend _ -> CaseAction.EXTEND;
            case ApproveTacitly _ -> CaseAction.APPROVE_TACITLY;
            case Reproject _, Follow _ -> CaseAction.REPROJECT;
            case Decide _ -> CaseAction.DECIDE;
            case Deliver _ -> CaseAction.DELIVER;
            case Fulfil _ -> CaseAction.FULFIL;
            case ConfirmFulfilment _ -> CaseAction.CONFIRM_FULFILMENT;
            case RecordService _ -> CaseAction.RECORD_SERVICE;
            case NoteContest note -> note.kind().action();
            case Withdraw _ -> CaseAction.WITHDRAW;
            case AtWindow at -> at.command().action();
            case RecordVisit _ -> CaseAction.RECORD_VISIT;
            case AskVisit _ -> CaseAction.ASK_VISIT;
            case ConfirmVisit _ -> CaseAction.CONFIRM_VISIT;
            case CancelVisit _ -> CaseAction.CANCEL_VISIT;
        };
    }
}
