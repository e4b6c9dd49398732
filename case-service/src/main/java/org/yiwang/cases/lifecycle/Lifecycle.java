package org.yiwang.cases.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.lifecycle.CaseEvent.*;
import org.yiwang.cases.lifecycle.Command.*;
import org.yiwang.cases.lifecycle.Move.Moved;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;
import org.yiwang.cases.people.Relation;

/** The one mover: every change of state reads the table here. */
public final class Lifecycle {

    private Lifecycle() {}

    public static Move move(Case cased, Command command, Scene scene) {
        Reason refusal = refusal(cased, command, scene);
        if (refusal != null) {
            return new Refused(refusal, allowed(cased, scene.standing(), scene.relation()));
        }
        List<CaseEvent> events = events(cased, command, scene);
        Progress progress = cased.progress();
        for (CaseEvent event : events) {
            progress = Effects.applied(progress, event, scene).to(event.to(progress.status()));
        }
        return new Moved(cased.with(progress), events);
    }

    /** What somebody in this standing and relation may do now, of what is built. */
    public static Set<CaseAction> allowed(Case cased, Set<Who> standing, Relation relation) {
        Set<CaseAction> allowed = allowed(cased, standing, relation.own());
        if (relation.tookIn()) {
            allowed.remove(CaseAction.DECIDE);
        }
        return allowed;
    }

    /** What somebody in this standing may do now, of what is built. */
    public static Set<CaseAction> allowed(Case cased, Set<Who> standing, boolean own) {
        Set<CaseAction> allowed = allowed(cased.status(), cased.origin().handlingType(), standing);
        allowed.removeIf(action -> own && !action.isFor(EnumSet.of(Who.APPLICANT)) || !cased.lets(action));
        return allowed;
    }

    /** What somebody in this standing may do with any case in this state that is not his own. */
    static Set<CaseAction> allowed(CaseStatus status, HandlingType type, Set<Who> standing) {
        return Arrays.stream(CaseAction.values())
                .filter(action -> action.isBuilt() && action.isOffered())
                .filter(action -> action.isFor(standing))
                .filter(action -> leadsOn(action, status, type))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseAction.class)));
    }

    private static @Nullable Reason refusal(Case cased, Command command, Scene scene) {
        CaseAction action = command.action();
        if (!action.isFor(scene.standing())) {
            return Reason.NOT_YOURS_TO_DO;
        }
        if (scene.own() && !scene.standing().contains(Who.APPLICANT)) {
            return Reason.OWN_CASE;
        }
        if (action == CaseAction.DECIDE && scene.relation().tookIn()) {
            return Reason.OWN_CASE;
        }
        if (!leadsOn(action, cased.status(), cased.origin().handlingType())) {
            return Reason.NOT_ALLOWED;
        }
        return Deadlines.refusal(cased, command, scene);
    }

    private static boolean leadsOn(CaseAction action, CaseStatus status, HandlingType type) {
        boolean early = action == CaseAction.DECIDE && status == CaseStatus.ACCEPTED;
        return action.leadsFrom(status) && (!early || type == HandlingType.ON_THE_SPOT);
    }

    private static List<CaseEvent> events(Case cased, Command command, Scene scene) {
        return switch (command) {
            case Submit submit ->
                List.of(new CaseSubmitted(
                        submit.number(),
                        submit.electronic(),
                        submit.formDigest(),
                        submit.preReviewer(),
                        submit.owed()));
            case Accept _ -> List.of(new CaseAccepted());
            case DeemAccepted _ -> List.of(new CaseDeemedAccepted());
            case Decline decline -> List.of(new CaseDeclined(decline.reasons(), decline.whereInstead()));
            case RequestSupplement request ->
                List.of(new SupplementRequested(
                        request.wanted(), cased.progress().electronic()));
            case ExtendSupplement extend -> List.of(new SupplementExtended(extend.days(), extend.reasons()));
            case Supply supply -> List.of(new CaseSupplied(cased.sequence() + 1, supply.form(), supply.materials()));
            case Lapse _ -> List.of(new CaseLapsed());
            case StartReview _ -> List.of(new ReviewStarted(scene.actor()));
            case PassUp pass ->
                List.of(
                        new CasePreReviewed(pass.opinion()),
                        new CasePassedUp(cased.department(), cased.origin().department()));
            case Suspend suspend -> List.of(new CaseSuspended(suspend.kind(), suspend.basis(), suspend.expectedDays()));
            case Resume resume -> List.of(new CaseResumed(resume.result()));
            case AskOpinion ask -> List.of(Opinions.asked(cased, ask, scene));
            case GiveOpinion give -> List.of(Opinions.given(cased, give));
            case AskExtension ask -> List.of(new ExtensionAsked(scene.actor(), ask.reasons()));
            case Extend extend -> List.of(Effects.extended(cased, extend, scene));
            case Decide decide -> List.of(new CaseDecided(decide.outcome(), decide.reasons(), decide.result()));
            case ApproveTacitly _ -> List.of(new CaseApprovedTacitly());
            case Reproject reproject -> List.of(Reprojection.event(cased, reproject, scene.calendar()));
            case Follow follow -> List.of(Reprojection.event(cased, follow, scene.calendar()));
            case Deliver deliver -> Obligations.delivered(cased, deliver);
            case Fulfil fulfil -> Obligations.supplied(cased, fulfil);
            case ConfirmFulfilment confirm -> Obligations.confirmed(cased, confirm);
            case RecordService record -> List.of(record.event());
            case NoteContest note -> List.of(new CaseContested(note.kind(), note.by(), note.number()));
            case Withdraw withdraw -> List.of(new CaseWithdrawn(withdraw.reason()));
            case AtWindow at -> atWindow(cased, at, scene);
            case RecordVisit record -> List.of(new VisitRecorded(cased.sequence() + 1, record.visit(), another(cased)));
            case AskVisit ask -> List.of(new VisitAsked(cased.sequence() + 1, ask.appointment(), another(cased)));
            case ConfirmVisit confirm ->
                List.of(new VisitAttended(confirm.number(), confirm.day(), confirm.originals()));
            case CancelVisit cancel -> List.of(new VisitCancelled(cancel.number(), cancel.reasons()));
        };
    }

    /** What was done and, in the same breath, the visit. */
    private static List<CaseEvent> atWindow(Case cased, AtWindow at, Scene scene) {
        List<CaseEvent> events = new ArrayList<>(events(cased, at.command(), scene));
        events.add(new VisitRecorded(cased.sequence() + events.size() + 1, at.visit(), another(cased)));
        return events;
    }

    private static boolean another(Case cased) {
        return cased.progress().marks().visits().another();
    }
}
