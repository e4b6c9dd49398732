package org.yiwang.cases.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * How often the applicant appeared in person; the goal is at most once.
 *
 * @param counted how often he came
 * @param appointment the number of the visit that is asked for now, if one is
 */
public record Visits(int counted, @Nullable Integer appointment) {

    public static final Visits NONE = new Visits(0, null);

    Visits came() {
        return new Visits(counted + 1, appointment);
    }

    Visits asked(int number) {
        return new Visits(counted, number);
    }

    Visits kept() {
        return new Visits(counted + 1, null);
    }

    /** Nobody has to come any more. */
    Visits dropped() {
        return new Visits(counted, null);
    }

    /** The visit that is asked for now and not any more then. */
    @Nullable
    Integer droppedBy(Visits then) {
        return then.appointment() == null ? appointment : null;
    }

    /** Whether another visit is more than one. */
    boolean another() {
        return counted > 0 || appointment != null;
    }
}
