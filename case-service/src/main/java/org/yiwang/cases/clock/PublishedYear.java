package org.yiwang.cases.clock;

import java.time.LocalDate;
import java.util.Map;

/**
 * The calendar of a year as it was published for a region and everything below it; it stands in place of whatever was
 * said of that year. A day is keyed by its date: a notice may name days of the year before or after.
 *
 * @param prefix of the region, empty for the whole country
 * @param daysOff whether a day is off
 */
public record PublishedYear(String prefix, int year, Map<LocalDate, Boolean> daysOff) {

    public PublishedYear {
        daysOff = Map.copyOf(daysOff);
    }
}
