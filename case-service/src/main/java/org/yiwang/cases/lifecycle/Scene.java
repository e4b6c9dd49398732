package org.yiwang.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.Terms;

/**
 * What the mover has to know beside the case: who acts in which standing, when, and by which terms and calendar.
 *
 * @param own whether the case is the actor's own in the sense of the own-case rule
 */
public record Scene(UUID actor, Set<Who> standing, boolean own, Instant now, WorkingCalendar calendar, Terms terms) {

    LocalDate today() {
        return WorkingCalendar.dayOf(now);
    }

    LocalDate dayOfReceipt() {
        return calendar.dayOfReceipt(now);
    }
}
