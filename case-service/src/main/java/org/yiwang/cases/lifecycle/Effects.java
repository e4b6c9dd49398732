package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.CaseEvent.*;

/** What an event does to a case: its ledger of limits above all. */
final class Effects {

    /** Days by which the time for a decision may be extended once (Administrative Licensing Law, Art. 42). */
    static final int EXTENSION = 10;

    private static final LimitKind[] DECISION = {LimitKind.STATUTORY, LimitKind.PROMISE};

    private Effects() {}

    /** What is added to the time for a decision, and in which unit. */
    static CaseExtended extended(Case cased, Command.Extend extend, Scene scene) {
        var limit = cased.progress().limit(LimitKind.STATUTORY);
        var budget = limit == null ? scene.terms().budget(LimitKind.STATUTORY) : limit.budget();
        return new CaseExtended(
                Contest.extension(cased.contest()), budget.unit().ofExtension(), extend.reasons());
    }

    static Progress applied(Progress progress, CaseEvent event, Scene scene) {
        LocalDate today = scene.today();
        return switch (event) {
            case CaseSubmitted submitted ->
                started(
                        progress.submitted(submitted.number(), scene.now(), submitted.electronic())
                                .preReviewedBy(submitted.preReviewer())
                                .with(progress.marks().owing(submitted.owed())),
                        LimitKind.INTAKE,
                        scene,
                        scene.dayOfReceipt());
            case CaseAccepted _ -> accepted(progress, scene, acceptedOn(progress, scene));
            case CaseDeemedAccepted _ -> accepted(progress, scene, deemedOn(progress, scene));
            case CaseDeclined _ -> ended(nothingOwed(progress), today, LimitKind.INTAKE);
            case SupplementRequested asked ->
                asked(
                        ended(progress.with(progress.marks().wanting(asked.wanted())), today, LimitKind.INTAKE),
                        scene,
                        asked.electronic());
            case SupplementExtended extended ->
                progress.changed(limit -> limit.extended(extended.days()), LimitKind.SUPPLEMENT);
            case CaseSupplied supplied ->
                started(
                        ended(
                                progress.with(Obligations.given(
                                        progress.marks().supplied(supplied.event()), supplied.materials())),
                                scene.dayOfReceipt(),
                                LimitKind.SUPPLEMENT),
                        LimitKind.INTAKE,
                        scene,
                        scene.dayOfReceipt());
            case CaseLapsed _ -> ended(nothingOwed(progress), today, LimitKind.SUPPLEMENT);
            case ReviewStarted started -> progress.handledBy(started.handler());
            case CasePassedUp _ -> ended(progress.preReviewedBy(null).handledBy(null), today, LimitKind.PRE_REVIEW);
            case CaseSuspended _ -> handled(progress, scene).changed(limit -> limit.suspended(today), DECISION);
            case CaseResumed _ -> progress.changed(limit -> limit.resumed(today), DECISION);
            case OpinionAsked asked ->
                handled(progress, scene)
                        .asking(new OpenOpinion(
                                asked.number(), asked.department(), asked.tacit() ? asked.limit() : null));
            case OpinionGiven given -> progress.answered(given.opinion());
            case ExtensionAsked asked ->
                handled(progress, scene).with(progress.marks().extensionAsked(asked.by()));
            case CaseExtended extended ->
                progress.with(progress.marks().extensionAsked(null))
                        .changed(limit -> limit.extended(extended.amount()), DECISION);
            case CaseDecided decided ->
                decided(
                        progress.decided(decided.outcome())
                                .with(progress.marks().decided(decided.result())),
                        scene);
            case CaseApprovedTacitly _ -> decided(progress.decided(Outcome.APPROVED), scene);
            case ObligationSupplied supplied ->
                Obligations.changed(progress, supplied.number(), owed -> owed.supplied(supplied.document()));
            case ObligationFulfilled done ->
                Obligations.changed(progress, done.number(), owed -> owed.in(Obligation.State.FULFILLED));
            case ObligationReturned back ->
                Obligations.changed(progress, back.number(), owed -> owed.in(Obligation.State.OWED));
            case CaseDelivered _ -> ended(progress, today, LimitKind.DELIVERY);
            case CaseClosed _, CaseReprojected _, TimesReprojected _, CasePreReviewed _, CaseContested _ -> progress;
            case NoticeServed served ->
                served.kind() == NoticeKind.SUPPLEMENT
                                && !Deadlines.hasPassed(progress.limit(LimitKind.SUPPLEMENT), scene)
                        ? progress.changed(limit -> limit.served(served.servedOn()), LimitKind.SUPPLEMENT)
                        : progress;
            case CaseWithdrawn _ -> ended(visits(nothingOwed(progress), Visits::dropped), today, LimitKind.values());
            case VisitRecorded _ -> visits(progress, Visits::came);
            case VisitAsked asked -> visits(progress, visits -> visits.asked(asked.number()));
            case VisitAttended _ -> visits(progress, Visits::kept);
            case VisitCancelled _ -> visits(progress, Visits::dropped);
        };
    }

    /** After a case was passed up, who first does something with it handles it. */
    private static Progress handled(Progress progress, Scene scene) {
        return progress.handler() == null ? progress.handledBy(scene.actor()) : progress;
    }

    /**
     * The day of acceptance: after a supplement the day everything was received, and when nobody said anything in time
     * the day of receipt, so that days gone by are consumed.
     */
    private static LocalDate acceptedOn(Progress progress, Scene scene) {
        if (isAppeal(progress)) {
            return deemedOn(progress, scene).isBefore(scene.today()) ? deemedOn(progress, scene) : scene.today();
        }
        boolean late = Deadlines.hasPassed(progress.limit(LimitKind.INTAKE), scene);
        boolean supplied = progress.marks().wanted() != null;
        return late || supplied ? received(progress, scene.today()) : scene.today();
    }

    /** Silence counts from the day of receipt; a reconsideration is taken up when its five days end (Art. 30). */
    private static LocalDate deemedOn(Progress progress, Scene scene) {
        @Nullable Limit intake = progress.limit(LimitKind.INTAKE);
        return isAppeal(progress) && intake != null
                ? intake.lastDay(scene.calendar()).orElse(scene.today())
                : received(progress, scene.today());
    }

    private static boolean isAppeal(Progress progress) {
        var contest = progress.marks().contest();
        return contest != null && contest.isAppeal();
    }

    private static LocalDate received(Progress progress, LocalDate today) {
        @Nullable Limit intake = progress.limit(LimitKind.INTAKE);
        return intake == null ? today : intake.startedOn();
    }

    private static Progress accepted(Progress progress, Scene scene, LocalDate dayZero) {
        Progress next = ended(progress, scene.today(), LimitKind.INTAKE);
        for (LimitKind kind : DECISION) {
            next = started(next, kind, scene, dayZero);
        }
        return next.preReviewer() == null ? next : started(next, LimitKind.PRE_REVIEW, scene, dayZero);
    }

    private static Progress decided(Progress progress, Scene scene) {
        var marks = progress.marks()
                .extensionAsked(null)
                .with(progress.marks().visits().dropped());
        var approved = progress.outcome() == Outcome.APPROVED;
        var owing = approved ? Obligations.started(marks, scene.today()) : marks.owing(List.of());
        Progress next = ended(progress.with(owing), scene.today(), DECISION);
        next = ended(next, scene.today(), LimitKind.PRE_REVIEW);
        return started(next, LimitKind.DELIVERY, scene, scene.today());
    }

    /** The applicant's time runs from service: today in an inbox, else from when an official records it. */
    private static Progress asked(Progress progress, Scene scene, boolean electronic) {
        var started = started(progress, LimitKind.SUPPLEMENT, scene, scene.today());
        return electronic
                ? started
                : started.changed(
                        limit -> Limit.awaitingService(limit.kind(), limit.budget(), limit.startedOn()),
                        LimitKind.SUPPLEMENT);
    }

    /** Only an approval leaves something owing. */
    private static Progress nothingOwed(Progress progress) {
        return progress.with(progress.marks().owing(List.of()));
    }

    private static Progress visits(Progress progress, UnaryOperator<Visits> change) {
        Marks marks = progress.marks();
        return progress.with(marks.with(change.apply(marks.visits())));
    }

    private static Progress started(Progress progress, LimitKind kind, Scene scene, LocalDate dayZero) {
        return progress.started(kind, scene.terms().budget(kind), dayZero);
    }

    private static Progress ended(Progress progress, LocalDate day, LimitKind... kinds) {
        return progress.changed(limit -> limit.ended(day), kinds);
    }
}
