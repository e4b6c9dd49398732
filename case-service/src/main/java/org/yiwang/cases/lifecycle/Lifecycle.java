package org.yiwang.cases.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.items.HandlingType;
import org.yiwang.cases.lifecycle.CaseEvent.CaseAccepted;
import org.yiwang.cases.lifecycle.CaseEvent.CaseClosed;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDecided;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDeclined;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDelivered;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSubmitted;
import org.yiwang.cases.lifecycle.CaseEvent.CaseWithdrawn;
import org.yiwang.cases.lifecycle.CaseEvent.ReviewStarted;
import org.yiwang.cases.lifecycle.Command.Accept;
import org.yiwang.cases.lifecycle.Command.Decide;
import org.yiwang.cases.lifecycle.Command.Decline;
import org.yiwang.cases.lifecycle.Command.Deliver;
import org.yiwang.cases.lifecycle.Command.StartReview;
import org.yiwang.cases.lifecycle.Command.Submit;
import org.yiwang.cases.lifecycle.Command.Withdraw;
import org.yiwang.cases.lifecycle.Move.Moved;
import org.yiwang.cases.lifecycle.Move.Reason;
import org.yiwang.cases.lifecycle.Move.Refused;

/** The one mover: every change of state reads the table here. */
public final class Lifecycle {

    private Lifecycle() {}

    public static Move move(Case cased, Command command, Scene scene) {
        Reason refusal = refusal(cased, command, scene);
        if (refusal != null) {
            return new Refused(refusal, allowed(cased, scene.standing(), scene.own()));
        }
        List<CaseEvent> events = events(command, scene);
        Progress progress = cased.progress();
        for (CaseEvent event : events) {
            progress = applied(progress, event, scene).to(event.to());
        }
        return new Moved(cased.with(progress), events);
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
                .filter(CaseAction::isBuilt)
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
        if (!leadsOn(action, cased.status(), cased.origin().handlingType())) {
            return Reason.NOT_ALLOWED;
        }
        boolean undeliverable = command instanceof Deliver deliver
                && !scene.terms().delivery().isEmpty()
                && !scene.terms().delivery().contains(deliver.way());
        return undeliverable ? Reason.DELIVERY_WAY : null;
    }

    private static boolean leadsOn(CaseAction action, CaseStatus status, HandlingType type) {
        boolean early = action == CaseAction.DECIDE && status == CaseStatus.ACCEPTED;
        return action.leadsFrom(status) && (!early || type == HandlingType.ON_THE_SPOT);
    }

    private static List<CaseEvent> events(Command command, Scene scene) {
        return switch (command) {
            case Submit submit -> List.of(new CaseSubmitted(submit.number(), submit.electronic(), submit.formDigest()));
            case Accept _ -> List.of(new CaseAccepted());
            case Decline decline -> List.of(new CaseDeclined(decline.reasons(), decline.whereInstead()));
            case StartReview _ -> List.of(new ReviewStarted(scene.actor()));
            case Decide decide -> List.of(new CaseDecided(decide.outcome(), decide.reasons()));
            case Deliver deliver -> List.of(new CaseDelivered(deliver.way()), new CaseClosed());
            case Withdraw withdraw -> List.of(new CaseWithdrawn(withdraw.reason()));
        };
    }

    private static Progress applied(Progress progress, CaseEvent event, Scene scene) {
        return switch (event) {
            case CaseSubmitted submitted ->
                progress.submitted(submitted.number(), scene.now(), submitted.electronic())
                        .started(LimitKind.INTAKE, scene.terms().budget(LimitKind.INTAKE), scene.dayOfReceipt());
            case CaseAccepted _ -> accepted(stopped(progress, scene, LimitKind.INTAKE), scene);
            case CaseDeclined _ -> stopped(progress, scene, LimitKind.INTAKE);
            case ReviewStarted started -> progress.handledBy(started.handler());
            case CaseDecided decided ->
                stopped(progress.decided(decided.outcome()), scene, LimitKind.STATUTORY, LimitKind.PROMISE)
                        .started(LimitKind.DELIVERY, scene.terms().budget(LimitKind.DELIVERY), scene.today());
            case CaseDelivered _ -> stopped(progress, scene, LimitKind.DELIVERY);
            case CaseClosed _ -> progress;
            case CaseWithdrawn _ -> stopped(progress, scene, LimitKind.values());
        };
    }

    private static Progress accepted(Progress progress, Scene scene) {
        return progress.started(LimitKind.STATUTORY, scene.terms().budget(LimitKind.STATUTORY), scene.today())
                .started(LimitKind.PROMISE, scene.terms().budget(LimitKind.PROMISE), scene.today());
    }

    private static Progress stopped(Progress progress, Scene scene, LimitKind... kinds) {
        Progress next = progress;
        for (LimitKind kind : kinds) {
            next = next.stopped(kind, scene.today(), scene.calendar());
        }
        return next;
    }
}
