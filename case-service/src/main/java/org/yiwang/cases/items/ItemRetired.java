package org.yiwang.cases.items;

import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.defaults.problems.ProblemException;

/** The item came to an end: what runs goes on, nothing new begins. */
public final class ItemRetired extends ProblemException {

    public ItemRetired(Instant at) {
        super(HttpStatus.CONFLICT, "item-retired", WorkingCalendar.dayOf(at).toString());
        property("retiredAt", at);
    }
}
