package org.yiwang.cases.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ledger against a slow, obvious oracle that walks day by day, over random lives of limits from 2007 to 2026. */
class LedgerPropertyTest {

    private static final int LIVES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS =
            (int) FIRST.datesUntil(LocalDate.of(2026, 7, 1)).count();

    private final Calendars calendars = new Calendars(Map.of());

    /** What happened to a limit, in order. */
    private record Life(LocalDate start, Budget budget, int extension, List<Pause> pauses) {

        Limit limit() {
            var limit = Limit.started(LimitKind.STATUTORY, budget, start);
            for (var pause : pauses) {
                limit = limit.suspended(pause.from()).resumed(Objects.requireNonNull(pause.to()));
            }
            return extension == 0 ? limit : limit.extended(extension);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300})
    void theLastDayAndWhatIsConsumedAreWhatCountingDayByDayGives(long seed) {
        var random = new Random(seed);
        for (var n = 0; n < LIVES; n++) {
            var calendar = amended(random);
            var life = life(random);
            var limit = life.limit();
            var last = last(life, calendar);
            assertThat(limit.lastDay(calendar)).as("%s", life).contains(last);
            var today = life.start().plusDays(random.nextInt(60));
            assertThat(limit.consumed(today, calendar))
                    .as("%s until %s", life, today)
                    .isEqualTo(consumed(life, today, calendar));
            assertThat(limit.counted(today, calendar))
                    .last()
                    .satisfies(day -> assertThat(day.day().date()).isEqualTo(last));
            assertThat(limit.counted(today, calendar))
                    .extracting(Counted::number)
                    .filteredOn(Objects::nonNull)
                    .containsExactlyElementsOf(numbers(life));
        }
    }

    /** The calendar as shipped, and now and then a year of it published anew with other days. */
    private WorkingCalendar amended(Random random) {
        if (random.nextInt(3) > 0) {
            calendars.replace(List.of());
        } else {
            var year = 2007 + random.nextInt(20);
            Map<LocalDate, Boolean> days = new HashMap<>();
            IntStream.range(0, 1 + random.nextInt(40))
                    .forEach(_ -> days.put(LocalDate.ofYearDay(year, 1 + random.nextInt(365)), random.nextBoolean()));
            calendars.replace(List.of(new PublishedYear("33", year, days)));
        }
        return calendars.of("330106000000");
    }

    private static Life life(Random random) {
        var start = FIRST.plusDays(random.nextInt(DAYS));
        var unit = LimitUnit.values()[random.nextInt(3)];
        var amount = unit == LimitUnit.MONTHS ? 1 + random.nextInt(3) : 1 + random.nextInt(60);
        var pauses = new ArrayList<Pause>();
        var day = start;
        for (var n = random.nextInt(4); n > 0; n--) {
            var from = day.plusDays(random.nextInt(12));
            day = from.plusDays(random.nextInt(40));
            pauses.add(new Pause(from, day));
        }
        return new Life(start, new Budget(amount, unit), random.nextInt(2) * 10, pauses);
    }

    private static List<Integer> numbers(Life life) {
        return IntStream.rangeClosed(1, own(life) + (isInMonths(life) ? life.extension() : 0))
                .boxed()
                .toList();
    }

    /** The days granted in the limit's own unit; months are extended by working days. */
    private static int own(Life life) {
        return isInMonths(life)
                ? (int) life.start()
                        .datesUntil(life.start().plusMonths(life.budget().amount()))
                        .count()
                : life.budget().amount() + life.extension();
    }

    private static boolean isInMonths(Life life) {
        return life.budget().unit() == LimitUnit.MONTHS;
    }

    /** Walks from day 0 and strikes off one granted day after the other. */
    private static LocalDate last(Life life, WorkingCalendar calendar) {
        return switch (life.budget().unit()) {
            case WORKING_DAYS -> walked(life, life.start(), own(life), calendar, true);
            case CALENDAR_DAYS -> usual(life, calendar);
            case MONTHS -> walked(life, usual(life, calendar), life.extension(), calendar, true);
        };
    }

    /** Where the days of a limit in calendar days or months end. */
    private static LocalDate usual(Life life, WorkingCalendar calendar) {
        return rolled(walked(life, life.start(), own(life), calendar, false), calendar);
    }

    private static LocalDate walked(
            Life life, LocalDate from, int granted, WorkingCalendar calendar, boolean workingDays) {
        var day = from;
        var left = granted;
        var suspended = suspended(life);
        while (left > 0) {
            day = day.plusDays(1);
            if (!suspended.contains(day) && (!workingDays || works(day, calendar))) {
                left--;
            }
        }
        return day;
    }

    private static Set<LocalDate> suspended(Life life) {
        var days = new TreeSet<LocalDate>();
        for (var pause : life.pauses()) {
            for (var day = pause.from().plusDays(1);
                    !day.isAfter(Objects.requireNonNull(pause.to()));
                    day = day.plusDays(1)) {
                days.add(day);
            }
        }
        return days;
    }

    private static LocalDate rolled(LocalDate day, WorkingCalendar calendar) {
        var next = day;
        while (!works(next, calendar)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static int consumed(Life life, LocalDate today, WorkingCalendar calendar) {
        var suspended = suspended(life);
        var counted = 0;
        for (var day = life.start().plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            counted += !suspended.contains(day) && counts(life, day, calendar) ? 1 : 0;
        }
        return counted;
    }

    /** Days by which a limit is rolled do not count, and those by which months are extended are working days. */
    private static boolean counts(Life life, LocalDate day, WorkingCalendar calendar) {
        if (life.budget().unit() == LimitUnit.WORKING_DAYS) {
            return works(day, calendar);
        }
        if (!day.isAfter(walked(life, life.start(), own(life), calendar, false))) {
            return true;
        }
        if (!day.isAfter(usual(life, calendar))) {
            return false;
        }
        return day.isAfter(last(life, calendar)) || works(day, calendar);
    }

    /** The rule of the domain document, from the raw days. */
    private static boolean works(LocalDate day, WorkingCalendar calendar) {
        var named = calendar.daysOff().get(day);
        if (named != null) {
            return !named;
        }
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var fixed = Set.of("01-01", "05-01", "05-02", "10-01", "10-02", "10-03")
                .contains(day.toString().substring(5));
        return !weekend && (calendar.published().contains(day.getYear()) || !fixed);
    }
}
