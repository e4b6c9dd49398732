package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.WorkingCalendar;

/**
 * What changes while a case lives: its state, its number once submitted, who handles it, its ledger of limits.
 *
 * @param electronic whether what enters the inbox is served, by the newest word on it
 */
public record Progress(
        CaseStatus status,
        @Nullable String number,
        @Nullable Instant submittedAt,
        @Nullable UUID handler,
        @Nullable Outcome outcome,
        boolean electronic,
        Map<LimitKind, Limit> limits) {

    public static Progress draft(boolean electronic) {
        return new Progress(CaseStatus.DRAFT, null, null, null, null, electronic, Map.of());
    }

    Progress to(CaseStatus next) {
        return new Progress(next, number, submittedAt, handler, outcome, electronic, limits);
    }

    Progress submitted(String issued, Instant at, boolean electronically) {
        return new Progress(status, issued, at, handler, outcome, electronically, limits);
    }

    Progress handledBy(UUID person) {
        return new Progress(status, number, submittedAt, person, outcome, electronic, limits);
    }

    Progress decided(Outcome what) {
        return new Progress(status, number, submittedAt, handler, what, electronic, limits);
    }

    Progress started(LimitKind kind, Budget budget, LocalDate dayZero) {
        return withLimit(Limit.started(kind, budget, dayZero));
    }

    Progress stopped(LimitKind kind, LocalDate day, WorkingCalendar calendar) {
        Limit limit = limits.get(kind);
        return limit == null ? this : withLimit(limit.stopped(day, calendar));
    }

    Progress withLimits(Map<LimitKind, Limit> ledger) {
        return new Progress(status, number, submittedAt, handler, outcome, electronic, ledger);
    }

    private Progress withLimit(Limit limit) {
        Map<LimitKind, Limit> next = new EnumMap<>(LimitKind.class);
        next.putAll(limits);
        next.put(limit.kind(), limit);
        return withLimits(next);
    }
}
