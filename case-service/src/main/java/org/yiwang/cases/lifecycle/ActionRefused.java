package org.yiwang.cases.lifecycle;

import org.springframework.http.HttpStatus;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.defaults.problems.ProblemException;

/** The lifecycle refuses an action; says what would be allowed. */
public final class ActionRefused extends ProblemException {

    private ActionRefused(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static ProblemException of(Move.Refused refused, Command command, Case cased) {
        var problem = switch (refused.reason()) {
            case NOT_YOURS_TO_DO -> new ActionRefused(HttpStatus.FORBIDDEN, "duty-missing", command.action());
            case OWN_CASE -> new ActionRefused(HttpStatus.CONFLICT, "own-case");
            case NOT_ALLOWED ->
                new ActionRefused(
                        HttpStatus.CONFLICT, "action-not-allowed", command.action(), cased.status(), refused.allowed());
            case SECOND_PERSON -> new ActionRefused(HttpStatus.CONFLICT, "second-person");
            case OWN_DEPARTMENT -> new ActionRefused(HttpStatus.UNPROCESSABLE_CONTENT, "own-department");
            case OPINIONS_OPEN -> new ActionRefused(HttpStatus.CONFLICT, "opinions-open");
            case TIME_PASSED -> new ActionRefused(HttpStatus.CONFLICT, "time-passed", command.action());
            case FILED_TOO_LATE -> new ActionRefused(HttpStatus.CONFLICT, "remedy-too-late", lastDay(cased));
            case DELIVERY_WAY -> new ActionRefused(HttpStatus.UNPROCESSABLE_CONTENT, "delivery-way");
        };
        return problem.property("allowed", refused.allowed());
    }

    private static Object lastDay(Case cased) {
        var contest = cased.contest();
        return contest == null || contest.fileUntil() == null
                ? ""
                : WorkingCalendar.dayOf(contest.fileUntil()).minusDays(1);
    }
}
