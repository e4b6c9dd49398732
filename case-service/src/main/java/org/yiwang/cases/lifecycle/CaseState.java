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
import org.yiwang.cases.items.OwedAs;

/**
 * Where a case stands and what this reader may do now: the answer to every action.
 *
 * @param result of a remedy: what it came to, once it is decided
 * @param visits how often the applicant appeared in person (到现场次数)
 */
public record CaseState(
        UUID id,
        @Nullable String number,
        CaseStatus status,
        @Nullable Outcome outcome,
        @Nullable RemedyResult result,
        @Nullable UUID handler,
        int visits,
        @Nullable Light light,
        List<LimitState> limits,
        List<OwedState> owed,
        List<ActionLink> actions) {

    /**
     * A limit as people read it; a stopped one has no due date and no light.
     *
     * @param startedOn day 0; of one that awaits service the day of the request
     * @param awaitsService whether it counts from the day the request is served, which is not recorded yet
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
            boolean awaitsService,
            boolean provisional) {

        static LimitState of(Limit limit, WorkingCalendar calendar, Instant now) {
            var due = limit.due(calendar).orElse(null);
            return due == null
                    ? new LimitState(
                            limit.kind(),
                            limit.budget(),
                            limit.startedOn(),
                            null,
                            null,
                            null,
                            null,
                            limit.awaitsService(),
                            false)
                    : new LimitState(
                            limit.kind(),
                            limit.budget(),
                            limit.startedOn(),
                            due.day(),
                            due.at(),
                            limit.left(WorkingCalendar.dayOf(now), calendar).orElse(null),
                            due.light(now),
                            false,
                            due.provisional());
        }
    }

    /**
     * What is owed: a material by its code, and by when; before the decision that starts its time no day.
     *
     * @param state OWED, SUPPLIED and to be confirmed, or FULFILLED
     */
    public record OwedState(
            int number,
            String material,
            OwedAs as,
            Budget budget,
            @Nullable LocalDate dueOn,
            @Nullable Light light,
            Obligation.State state) {

        static OwedState of(Obligation owed, WorkingCalendar calendar, Instant now) {
            var due = owed.isOpen() ? owed.due(calendar).orElse(null) : null;
            return new OwedState(
                    owed.number(),
                    owed.material(),
                    owed.as(),
                    owed.budget(),
                    due == null ? null : due.day(),
                    due == null ? null : due.light(now),
                    owed.state());
        }
    }

    /** Something this reader may do now: where, how, and what the request has to say. */
    public record ActionLink(CaseAction name, String url, String method, List<String> needs) {

        /**
         * An opinion asked of one of these departments is given, what is owed fulfilled, and a visit acted on under its
         * number: of several the first.
         */
        static ActionLink of(CaseAction action, Case cased, Set<UUID> answering) {
            var link = of(action, cased.id());
            return numbers(action, cased.progress(), answering)
                    .findFirst()
                    .map(n -> new ActionLink(
                            action, link.url().replace("{n}", Integer.toString(n)), link.method(), link.needs()))
                    .orElse(link);
        }

        private static Stream<Integer> numbers(CaseAction action, Progress progress, Set<UUID> answering) {
            var owed = progress.marks().owed().stream();
            return switch (action) {
                case GIVE_OPINION ->
                    progress.opinions().stream()
                            .filter(open -> answering.contains(open.department()))
                            .map(OpenOpinion::number);
                case FULFIL ->
                    owed.filter(one -> one.isOpen() && one.state() == Obligation.State.OWED)
                            .map(Obligation::number);
                case CONFIRM_FULFILMENT ->
                    owed.filter(Obligation::isReadyToConfirm).map(Obligation::number);
                case CONFIRM_VISIT, CANCEL_VISIT ->
                    Stream.ofNullable(progress.marks().visits().appointment());
                default -> Stream.of();
            };
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

    public static CaseState of(
            Case cased, Set<CaseAction> allowed, Set<UUID> answering, WorkingCalendar calendar, Instant now) {
        var progress = cased.progress();
        var limits = progress.limits().values().stream()
                .map(limit -> LimitState.of(limit, calendar, now))
                .toList();
        var owed = progress.marks().owed().stream()
                .map(one -> OwedState.of(one, calendar, now))
                .toList();
        return new CaseState(
                cased.id(),
                progress.number(),
                progress.status(),
                progress.outcome(),
                progress.marks().result(),
                progress.handler(),
                progress.marks().visits().counted(),
                worst(limits, owed),
                limits,
                owed,
                allowed.stream()
                        .map(action -> ActionLink.of(action, cased, answering))
                        .toList());
    }

    /** A case shows the worst of what runs, what is owed included. */
    private static @Nullable Light worst(List<LimitState> limits, List<OwedState> owed) {
        return Stream.concat(
                        limits.stream().map(LimitState::light), owed.stream().map(OwedState::light))
                .flatMap(Stream::ofNullable)
                .max(Light::compareTo)
                .orElse(null);
    }
}
