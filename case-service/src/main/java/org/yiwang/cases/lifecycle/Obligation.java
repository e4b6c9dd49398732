package org.yiwang.cases.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.clock.Budget;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitUnit;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.OwedAs;

/**
 * What an application was accepted without, and is owed within a time after the decision.
 *
 * @param number the number within the case, from 1
 * @param material the code of the material
 * @param startedOn the day of the decision, which does not count; absent before it
 * @param document what was supplied for it
 */
public record Obligation(
        int number,
        String material,
        OwedAs as,
        Budget budget,
        @Nullable LocalDate startedOn,
        State state,
        @Nullable UUID document) {

    /** How far it has come. */
    public enum State {
        OWED,
        SUPPLIED,
        FULFILLED
    }

    static Obligation of(int number, String material, OwedAs as, Budget budget) {
        return new Obligation(number, material, as, budget, null, State.OWED, null);
    }

    /** Whether it is owed now: after an approval, until a reviewer has confirmed it. */
    public boolean isOpen() {
        return startedOn != null && state != State.FULFILLED;
    }

    /** What was promised may be seen to be true without a document. */
    boolean isReadyToConfirm() {
        return isOpen() && (state == State.SUPPLIED || as == OwedAs.COMMITMENT);
    }

    Obligation started(LocalDate day) {
        return new Obligation(number, material, as, budget, day, state, document);
    }

    Obligation supplied(UUID given) {
        return new Obligation(number, material, as, budget, startedOn, State.SUPPLIED, given);
    }

    Obligation in(State next) {
        return new Obligation(number, material, as, budget, startedOn, next, document);
    }

    /** When its time passes; not before a decision has started it. */
    public Optional<Limit.Due> due(WorkingCalendar calendar) {
        return startedOn == null ? Optional.empty() : Optional.of(Limit.due(budget, startedOn, calendar));
    }

    static Obligation read(String written) {
        var parts = written.split("/", 8);
        return new Obligation(
                Integer.parseInt(parts[0]),
                parts[7],
                OwedAs.valueOf(parts[1]),
                new Budget(Integer.parseInt(parts[2]), LimitUnit.valueOf(parts[3])),
                parts[4].isEmpty() ? null : LocalDate.parse(parts[4]),
                State.valueOf(parts[5]),
                parts[6].isEmpty() ? null : UUID.fromString(parts[6]));
    }
}
