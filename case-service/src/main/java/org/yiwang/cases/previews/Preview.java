package org.yiwang.cases.previews;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.CaseAction;
import org.yiwang.cases.lifecycle.CaseState.LimitState;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Foreseen;
import org.yiwang.cases.lifecycle.Outcome;
import org.yiwang.cases.lifecycle.RemedyResult;

/**
 * What an action would lead to if it were done now.
 *
 * @param messages what would enter the applicant's inbox, in the reader's language; null when it cannot be told now
 */
record Preview(
        CaseAction action,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Nullable RemedyResult result,
        List<LimitState> limits,
        @Nullable List<ForeseenMessage> messages) {

    /** A message as its recipient would read it. */
    record ForeseenMessage(String title, String text) {}

    static Preview of(CaseAction action, Foreseen foreseen, @Nullable List<ForeseenMessage> messages) {
        var state = foreseen.state();
        return new Preview(action, state.status(), state.outcome(), state.result(), state.limits(), messages);
    }
}
