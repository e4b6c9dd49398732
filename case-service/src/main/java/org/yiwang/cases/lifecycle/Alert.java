package org.yiwang.cases.lifecycle;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.CaseEvent.CaseApprovedTacitly;
import org.yiwang.cases.lifecycle.CaseEvent.CaseContested;
import org.yiwang.cases.lifecycle.CaseEvent.CaseDeemedAccepted;
import org.yiwang.cases.lifecycle.CaseEvent.CaseExtended;
import org.yiwang.cases.lifecycle.CaseEvent.CasePassedUp;
import org.yiwang.cases.lifecycle.CaseEvent.CaseSupplied;
import org.yiwang.cases.lifecycle.CaseEvent.CaseWithdrawn;
import org.yiwang.cases.lifecycle.CaseEvent.ExtensionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.ObligationSupplied;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionAsked;
import org.yiwang.cases.lifecycle.CaseEvent.OpinionGiven;
import org.yiwang.keycloak.Duty;

/**
 * Whom among officials an event is told: who handles the case, and who holds a duty in a department at that moment,
 * except who did it and whose own case it is.
 *
 * @param duty none, where the handler alone is told
 * @param department where the duty is held, {@code home} the case's own
 */
record Alert(@Nullable Duty duty, UUID department, @Nullable UUID handler, UUID home) {

    /** The JSON array of those told, each with the department by whose post; bound by {@link #bind}. */
    private static final String OFFICIALS = """
            (select coalesce(jsonb_agg(jsonb_build_object('person', o.person, 'department', o.department)
                                       order by o.person, o.department), cast('[]' as jsonb))
               from (select p.person, p.department from copied_posts p
                      where p.duty = :alertDuty and p.department = :alertIn
                        and p.begins <= :now and (p.ends is null or p.ends > :now)
                     union
                     select :alertHandler, :alertHome) o
              where o.person is not null and o.person <> :me
                and not own_case(o.person, m.root_case_id, m.id, :now))
            """;

    /** What a fact {@code f} of the statement that saves the action is completed by. */
    static final String TOLD = " || case when f.id = :alerted then jsonb_build_object('officials', " + OFFICIALS
            + ") else cast('{}' as jsonb) end";

    /** What is told of the events of an action, and by the fact of which of them. */
    record Raised(int at, Alert alert) {}

    /** Of the first event that concerns an official. */
    static @Nullable Raised first(List<CaseEvent> events, Case before) {
        for (var at = 0; at < events.size(); at++) {
            var alert = of(events.get(at), before);
            if (alert != null) {
                return new Raised(at, alert);
            }
        }
        return null;
    }

    /** Nobody, if it concerns no official or nobody handles the case yet. */
    static @Nullable Alert of(CaseEvent event, Case before) {
        return switch (event) {
            case OpinionAsked asked -> new Alert(Duty.REVIEW, asked.department(), null, before.department());
            case ExtensionAsked _ -> holders(Duty.APPROVE, before);
            case CaseDeemedAccepted _, CaseSupplied _ -> holders(Duty.INTAKE, before);
            case CasePassedUp passed -> new Alert(Duty.REVIEW, passed.to(), null, before.department());
            case CaseApprovedTacitly _, CaseContested _ -> told(Duty.SUPERVISE, before);
            case ObligationSupplied _ ->
                before.progress().handler() == null ? holders(Duty.REVIEW, before) : told(null, before);
            case OpinionGiven _, CaseExtended _, CaseWithdrawn _ -> told(null, before);
            default -> null;
        };
    }

    private static Alert holders(Duty duty, Case before) {
        return new Alert(duty, before.department(), null, before.department());
    }

    private static @Nullable Alert told(@Nullable Duty duty, Case before) {
        var handler = before.progress().handler();
        return duty == null && handler == null
                ? null
                : new Alert(duty, before.department(), handler, before.department());
    }
}
