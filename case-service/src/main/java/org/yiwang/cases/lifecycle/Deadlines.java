package org.yiwang.cases.lifecycle;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.lifecycle.Command.AtWindow;
import org.yiwang.cases.lifecycle.Command.Deliver;
import org.yiwang.cases.lifecycle.Command.Extend;
import org.yiwang.cases.lifecycle.Command.Reproject;
import org.yiwang.cases.lifecycle.Command.Submit;
import org.yiwang.cases.lifecycle.Move.Reason;

/** What stands against an action though the table leads on: something done before, another person needed, time passed. */
final class Deadlines {

    private Deadlines() {}

    static @Nullable Reason refusal(Case cased, Command command, Scene scene) {
        if (command instanceof AtWindow at) {
            return refusal(cased, at.command(), scene);
        }
        if (!cased.lets(command.action())) {
            return Reason.NOT_ALLOWED;
        }
        var contest = cased.contest();
        if (command instanceof Submit && contest != null && contest.isFiledTooLate(scene.now())) {
            return Reason.FILED_TOO_LATE;
        }
        var opinions = Opinions.refusal(cased, command, scene);
        if (opinions != null) {
            return opinions;
        }
        var owed = Obligations.refusal(cased, command);
        if (owed != null) {
            return owed;
        }
        if (isOfAnotherVisit(cased, command)) {
            return Reason.NOT_ALLOWED;
        }
        if (command instanceof Deliver deliver && !delivers(scene, deliver)) {
            return Reason.DELIVERY_WAY;
        }
        if (command instanceof Extend && isTheSamePerson(cased, scene)) {
            return Reason.SECOND_PERSON;
        }
        if (command instanceof Reproject reproject
                && Reprojection.moved(cased, reproject, scene.calendar()).isEmpty()) {
            return Reason.NOT_ALLOWED;
        }
        if (command instanceof Command.Follow follow
                && Reprojection.moved(cased, follow, scene.calendar()).isEmpty()) {
            return Reason.NOT_ALLOWED;
        }
        return isTimely(cased.progress(), command.action(), scene) ? null : Reason.TIME_PASSED;
    }

    private static boolean isOfAnotherVisit(Case cased, Command command) {
        Integer appointment = cased.progress().marks().visits().appointment();
        return switch (command) {
            case Command.ConfirmVisit confirm -> !Objects.equals(appointment, confirm.number());
            case Command.CancelVisit cancel -> !Objects.equals(appointment, cancel.number());
            default -> false;
        };
    }

    static boolean hasPassed(@Nullable Limit limit, Scene scene) {
        return limit != null
                && limit.due(scene.calendar())
                        .filter(due -> !scene.now().isBefore(due.at()))
                        .isPresent();
    }

    private static boolean delivers(Scene scene, Deliver deliver) {
        var ways = scene.terms().delivery();
        return ways.isEmpty() || ways.contains(deliver.way());
    }

    private static boolean isTheSamePerson(Case cased, Scene scene) {
        var progress = cased.progress();
        return scene.actor().equals(progress.marks().extensionAskedBy())
                || scene.actor().equals(progress.handler());
    }

    /** What the law says has happened by itself is not undone, even before the system has written it down. */
    private static boolean isTimely(Progress progress, CaseAction action, Scene scene) {
        return switch (action) {
            case DECLINE, REQUEST_SUPPLEMENT -> !hasPassed(progress.limit(LimitKind.INTAKE), scene);
            case SUPPLY, EXTEND_SUPPLEMENT -> !hasPassed(progress.limit(LimitKind.SUPPLEMENT), scene);
            case SUSPEND, ASK_EXTENSION, EXTEND, DECIDE ->
                !scene.terms().tacitApproval() || !hasPassed(progress.limit(LimitKind.STATUTORY), scene);
            case DEEM_ACCEPTED -> hasPassed(progress.limit(LimitKind.INTAKE), scene);
            case LAPSE -> hasPassed(progress.limit(LimitKind.SUPPLEMENT), scene);
            case APPROVE_TACITLY ->
                scene.terms().tacitApproval() && hasPassed(progress.limit(LimitKind.STATUTORY), scene);
            default -> true;
        };
    }
}
