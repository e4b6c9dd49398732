package org.yiwang.cases.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiwang.cases.clock.PublishedYear;

/**
 * A version of the calendar of a region's year.
 *
 * @param prefix of the region it is published for, empty for the whole country
 * @param days of the year that are not plain ones, by date
 * @param source the address or name of the notice
 * @param reason why this version was published, in words
 */
record CalendarYear(
        String prefix,
        int year,
        int version,
        Map<LocalDate, SpecialDay> days,
        String source,
        String reason,
        UUID publishedBy,
        String post,
        Instant publishedAt,
        long serial) {

    /** Whether a day is off or worked, and of which holiday it is. */
    record SpecialDay(Kind kind, String name) {}

    /** Days off, and make-up working days (调休). */
    enum Kind {
        OFF,
        WORK
    }

    PublishedYear published() {
        return new PublishedYear(
                prefix,
                year,
                days.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, day -> day.getValue().kind() == Kind.OFF)));
    }

    /** How a case's trail names it: region prefix, year and version. */
    String code() {
        return prefix + "/" + year + "/" + version;
    }
}
