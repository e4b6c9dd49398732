package org.yiwang.cases.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.ServiceWay;

/**
 * How a notice was served and the day it counts as served; remedies run from that day, which is their day 0
 * (Administrative Reconsideration Law, Art. 20; Administrative Litigation Law, Art. 46).
 */
public record Served(ServiceWay way, LocalDate on) {

    /** Days after which a public notice counts as served (Civil Procedure Law, Art. 95). */
    static final int PUBLIC_NOTICE_DAYS = 30;

    /** Electronically: on the day it entered the inbox of somebody who agreed to that. */
    public static Served inInbox(Instant at) {
        return new Served(ServiceWay.INBOX, WorkingCalendar.dayOf(at));
    }

    /** On the day it was handed over or arrived; a public notice when its time has passed after the day it appeared. */
    public static Served on(ServiceWay way, LocalDate day) {
        return new Served(way, way == ServiceWay.PUBLIC_NOTICE ? day.plusDays(PUBLIC_NOTICE_DAYS) : day);
    }
}
