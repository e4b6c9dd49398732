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
        DELIVERY_WAY
    }
}
