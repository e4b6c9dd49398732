package org.yiwang.cases.lifecycle;

import java.util.List;
import java.util.Set;

/** The mover's answer: the new state with what happened, or why not and what would be allowed. */
public sealed interface Move {

    record Moved(Case cased, List<CaseEvent> events) implements Move {}

    record Refused(Reason reason, Set<CaseAction> allowed) implements Move {}

    /** Why an action is refused. */
    enum Reason {
        /** The actor holds no post, or has no part in the case, that would let him do it. */
        NOT_YOURS_TO_DO,
        /** The case is his own, of somebody he is, or one he entered. */
        OWN_CASE,
        /** The table leads nowhere from this state by this action. */
        NOT_ALLOWED,
        /** The item's result is not delivered in this way. */
        DELIVERY_WAY,
        /** Another person has to do it than who asked for it or handles the case. */
        SECOND_PERSON,
        /** An opinion is asked of another department than the case's. */
        OWN_DEPARTMENT,
        /** An opinion that was asked for was not given yet. */
        OPINIONS_OPEN,
        /** A remedy is not open any more. */
        FILED_TOO_LATE,
        /** A limit has passed, and what the law says then counts. */
        TIME_PASSED
    }
}
