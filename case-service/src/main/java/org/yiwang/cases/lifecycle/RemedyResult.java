package org.yiwang.cases.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;

/**
 * What a remedy came to: a reconsideration in the words of its law (Administrative Reconsideration Law of 2023, Art. 63,
 * 64, 68, 69), a complaint by whether it was justified.
 */
public enum RemedyResult {
    /** 维持 */
    UPHELD(Contest.Kind.APPEAL, Outcome.REFUSED),
    /** 撤销 */
    REVOKED(Contest.Kind.APPEAL, Outcome.APPROVED),
    /** 变更 */
    CHANGED(Contest.Kind.APPEAL, Outcome.APPROVED),
    /** 驳回 */
    DISMISSED(Contest.Kind.APPEAL, Outcome.REFUSED),
    /** 成立 */
    JUSTIFIED(Contest.Kind.COMPLAINT, Outcome.APPROVED),
    /** 不成立 */
    NOT_JUSTIFIED(Contest.Kind.COMPLAINT, Outcome.REFUSED);

    private final Contest.Kind of;
    private final Outcome outcome;

    RemedyResult(Contest.Kind of, Outcome outcome) {
        this.of = of;
        this.outcome = outcome;
    }

    Contest.Kind of() {
        return of;
    }

    /** Refuses a decision on a remedy without its result, and a result where there is no such remedy or outcome. */
    static void require(Case cased, Command command) {
        if (command instanceof Command.Decide decide && flaw(cased.contest(), decide) instanceof String code) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                    .errors(List.of(new FieldError("/result", code)));
        }
    }

    private static @Nullable String flaw(@Nullable Contest contest, Command.Decide decide) {
        var result = decide.result();
        if (contest == null) {
            return result == null ? null : "not-of-a-remedy";
        }
        if (result == null) {
            return "required";
        }
        if (result.of != contest.kind()) {
            return "not-of-this-remedy";
        }
        return result.outcome == decide.outcome() ? null : "other-outcome";
    }
}
