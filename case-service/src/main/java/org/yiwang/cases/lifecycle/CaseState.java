package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.WorkingCalendar;

/** Where a case stands and what this reader may do now: the answer to every action. */
public record CaseState(
        UUID id,
        @Nullable String number,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Nullable UUID handler,
        @Nullable Light light,
        List<LimitState> limits,
        List<ActionLink> actions) {

    /**
     * A limit as people read it; a stopped one has no due date and no light.
     *
     * @param daysLeft days of the limit's unit after today, below zero when it has passed
     */
    public record LimitState(
            LimitKind kind,
            Budget budget,
            LocalDate startedOn,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable Integer daysLeft,
            @Nullable Light light,
            boolean provisional) {

        static LimitState of(Limit limit, WorkingCalendar calendar, Instant now) {
            var due = limit.due(calendar).orElse(null);
            return due == null
                    ? new LimitState(limit.kind(), limit.budget(), limit.startedOn(), null, null, null, null, false)
                    : new LimitState(
                            limit.kind(),
                            limit.budget(),
                            limit.startedOn(),
                            due.day(),
                            due.at(),
                            limit.left(WorkingCalendar.dayOf(now), calendar).orElse(null),
                            due.light(now),
                            due.provisional());
        }
    }

    /** Something this reader may do now: where, how, and what the request has to say. */
    public record ActionLink(CaseAction name, String url, String method, List<String> needs) {

        /** An opinion is given under its number: the first that is open. */
        static ActionLink of(CaseAction action, Case cased) {
            var link = of(action, cased.id());
            var opinions = cased.progress().opinions();
            return opinions.isEmpty()
                    ? link
                    : new ActionLink(
                            action,
                            link.url()
                                    .replace(
                                            "{n}",
                                            Integer.toString(opinions.getFirst().number())),
                            link.method(),
                            link.needs());
        }

        static ActionLink of(CaseAction action, UUID id) {
            var path = "/v1/cases/" + id;
            return action.path() == null || action.path().isEmpty()
                    ? new ActionLink(action, path, "DELETE", action.needs())
                    : new ActionLink(action, path + "/" + action.path(), "POST", action.needs());
        }
    }

    /** The names of the actions that are allowed. */
    public List<CaseAction> names() {
        return actions.stream().map(ActionLink::name).toList();
    }

    public static CaseState of(Case cased, Set<CaseAction> allowed, WorkingCalendar calendar, Instant now) {
        var progress = cased.progress();
        var limits = progress.limits().values().stream()
                .map(limit -> LimitState.of(limit, calendar, now))
                .toList();
        return new CaseState(
                cased.id(),
                progress.number(),
                progress.status(),
                progress.outcome(),
                progress.handler(),
                worst(limits),
                limits,
                allowed.stream().map(action -> ActionLink.of(action, cased)).toList());
    }

    private static @Nullable Light worst(List<LimitState> limits) {
        return limits.stream()
                .flatMap(limit -> Stream.ofNullable(limit.light()))
                .max(Light::compareTo)
                .orElse(null);
    }
}
