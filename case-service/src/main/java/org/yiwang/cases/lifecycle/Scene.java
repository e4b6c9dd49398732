package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.Terms;
import org.yiwang.cases.people.Relation;

/**
 * What the mover has to know beside the case: who acts in which standing, when, and by which terms and calendar.
 *
 * @param relation what the actor has to do with the case
 */
public record Scene(
        UUID actor, Set<Who> standing, Relation relation, Instant now, WorkingCalendar calendar, Terms terms) {

    /** The system's own, at this moment. */
    static Scene ofSystem(Instant now, WorkingCalendar calendar, Terms terms) {
        return new Scene(SystemActions.NOBODY, Set.of(Who.SYSTEM), Relation.NONE, now, calendar, terms);
    }

    boolean own() {
        return relation.own();
    }

    LocalDate today() {
        return WorkingCalendar.dayOf(now);
    }

    LocalDate dayOfReceipt() {
        return calendar.dayOfReceipt(now);
    }
}
