package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;

/**
 * What changes while a case lives: its state, its number once submitted, who handles it, its ledger of limits.
 *
 * @param preReviewer the lower level's department that reviews first, until it has passed the case up
 * @param electronic whether what enters the inbox is served, by the newest word on it
 * @param marks what has happened once
 * @param opinions those that were asked for and not given yet
 */
public record Progress(
        CaseStatus status,
        @Nullable String number,
        @Nullable Instant submittedAt,
        @Nullable UUID handler,
        @Nullable UUID preReviewer,
        @Nullable Outcome outcome,
        boolean electronic,
        Marks marks,
        List<OpenOpinion> opinions,
        Map<LimitKind, Limit> limits) {

    public static Progress draft(boolean electronic) {
        return new Progress(
                CaseStatus.DRAFT, null, null, null, null, null, electronic, Marks.NONE, List.of(), Map.of());
    }

    /** A draft of a remedy against a decision in another case. */
    public static Progress draft(boolean electronic, @Nullable Contest contest) {
        return draft(electronic).with(Marks.NONE.contesting(contest));
    }

    Progress to(CaseStatus next) {
        return new Progress(
                next, number, submittedAt, handler, preReviewer, outcome, electronic, marks, opinions, limits);
    }

    Progress submitted(String issued, Instant at, boolean electronically) {
        return new Progress(status, issued, at, handler, preReviewer, outcome, electronically, marks, opinions, limits);
    }

    /** Reviewed first by this department; by none any more. */
    Progress preReviewedBy(@Nullable UUID department) {
        return new Progress(
                status, number, submittedAt, handler, department, outcome, electronic, marks, opinions, limits);
    }

    Progress handledBy(@Nullable UUID person) {
        return new Progress(
                status, number, submittedAt, person, preReviewer, outcome, electronic, marks, opinions, limits);
    }

    Progress decided(Outcome what) {
        return new Progress(
                status, number, submittedAt, handler, preReviewer, what, electronic, marks, opinions, limits);
    }

    Progress started(LimitKind kind, Budget budget, LocalDate dayZero) {
        return withLimit(Limit.started(kind, budget, dayZero));
    }

    Progress with(Marks next) {
        return new Progress(
                status, number, submittedAt, handler, preReviewer, outcome, electronic, next, opinions, limits);
    }

    Progress asking(OpenOpinion opinion) {
        List<OpenOpinion> next = new ArrayList<>(opinions);
        next.add(opinion);
        return with(next);
    }

    Progress answered(OpenOpinion opinion) {
        return with(opinions.stream().filter(open -> !open.equals(opinion)).toList());
    }

    private Progress with(List<OpenOpinion> open) {
        return new Progress(
                status, number, submittedAt, handler, preReviewer, outcome, electronic, marks, open, limits);
    }

    /** Each of these limits, if there is one, changed so. */
    Progress changed(UnaryOperator<Limit> change, LimitKind... kinds) {
        Map<LimitKind, Limit> next = new EnumMap<>(LimitKind.class);
        next.putAll(limits);
        for (LimitKind kind : kinds) {
            next.computeIfPresent(kind, (_, limit) -> change.apply(limit));
        }
        return withLimits(next);
    }

    @Nullable
    Limit limit(LimitKind kind) {
        return limits.get(kind);
    }

    Progress withLimits(Map<LimitKind, Limit> ledger) {
        return new Progress(
                status, number, submittedAt, handler, preReviewer, outcome, electronic, marks, opinions, ledger);
    }

    private Progress withLimit(Limit limit) {
        Map<LimitKind, Limit> next = new EnumMap<>(LimitKind.class);
        next.putAll(limits);
        next.put(limit.kind(), limit);
        return withLimits(next);
    }
}
