package org.yiwang.catalog.checks;

import org.yiwang.catalog.items.Elements.TimeLimit;
import org.yiwang.catalog.items.Elements.Unit;

/**
 * Compares limits. In one unit the amounts say which is longer; between units a limit counts as within another only if
 * that holds whatever the calendar: n working days last at least n days and, over the longest holidays, at most
 * 2n + 10, a month 28 to 31.
 */
final class Spans {

    private Spans() {}

    static boolean isWithin(TimeLimit<?> limit, int amount, Unit unit) {
        return limit.unit() == unit
                ? limit.amount() <= amount
                : longest(limit.amount(), limit.unit()) <= shortest(amount, unit);
    }

    static boolean isAtLeast(TimeLimit<?> limit, int amount, Unit unit) {
        return limit.unit() == unit
                ? limit.amount() >= amount
                : shortest(limit.amount(), limit.unit()) >= longest(amount, unit);
    }

    private static long shortest(int amount, Unit unit) {
        return unit == Unit.MONTHS ? 28L * amount : amount;
    }

    private static long longest(int amount, Unit unit) {
        return switch (unit) {
            case WORKING_DAYS -> 2L * amount + 10;
            case CALENDAR_DAYS -> amount;
            case MONTHS -> 31L * amount;
        };
    }
}
