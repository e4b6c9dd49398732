package org.yiwang.cases.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.calendars.CalendarController.CalendarView;
import org.yiwang.cases.calendars.CalendarController.NewCalendar;
import org.yiwang.cases.calendars.CalendarYear.SpecialDay;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Day;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.Regions;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Reads calendars, and publishes new versions of them in the own subtree. */
@Service
class CalendarService {

    private static final int FIRST_YEAR = 2007;
    private static final int LAST_YEAR = 2100;

    private final CalendarRepository repository;
    private final Calendars calendars;
    private final CalendarRounds rounds;
    private final DataOfRegion data;
    private final Clock clock;

    CalendarService(
            CalendarRepository repository, Calendars calendars, CalendarRounds rounds, DataOfRegion data, Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.rounds = rounds;
        this.data = data;
        this.clock = clock;
    }

    Mono<CalendarView> read(String region, int year) {
        requireKnown(region, year);
        return repository
                .inForce(Regions.prefix(region), year)
                .map(found -> view(region, year, found))
                .switchIfEmpty(Mono.fromSupplier(() -> shipped(region, year)));
    }

    Mono<CalendarView> published(String region, int year, NewCalendar body, Actor actor, IfMatch ifMatch) {
        requireKnown(region, year);
        var posted = data.post(region, actor);
        var days = days(body, year);
        var prefix = Regions.prefix(region);
        var publishing = posted.flatMap(post -> repository
                        .own(prefix, year)
                        .map(CalendarYear::version)
                        .defaultIfEmpty(0)
                        .doOnNext(version -> ifMatch.require(version))
                        .flatMap(version -> repository.publish(new CalendarYear(
                                prefix,
                                year,
                                version + 1,
                                days,
                                body.source(),
                                body.reason(),
                                actor.person(),
                                post.claim(),
                                clock.instant(),
                                0))))
                .onErrorMap(DuplicateKeyException.class, _ -> new StaleVersion());
        return Shielded.write(publishing)
                .then(Mono.defer(rounds::loaded))
                .doOnNext(_ -> rounds.wake())
                .then(Mono.defer(() -> read(region, year)));
    }

    private static void requireKnown(String region, int year) {
        DataOfRegion.requireRegion(region);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "year-unknown", year);
        }
    }

    /** Each day once, near its year: a notice names days of the last week before and the first after too. */
    private static Map<LocalDate, SpecialDay> days(NewCalendar body, int year) {
        var first = LocalDate.of(year - 1, 12, 24);
        var last = LocalDate.of(year + 1, 1, 7);
        List<FieldError> errors = new ArrayList<>();
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        var seen = new HashSet<LocalDate>();
        for (var at = 0; at < body.days().size(); at++) {
            var day = body.days().get(at);
            if (!seen.add(day.date())) {
                errors.add(new FieldError("/days/" + at + "/date", "named-twice"));
            } else if (day.date().isBefore(first) || day.date().isAfter(last)) {
                errors.add(new FieldError("/days/" + at + "/date", "not-of-year", Integer.toString(year)));
            }
            days.put(day.date(), new SpecialDay(day.kind(), day.name()));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields").errors(errors);
        }
        return days;
    }

    private CalendarView view(String region, int year, CalendarYear found) {
        var calendar = calendars.of(region);
        var own = found.prefix().equals(Regions.prefix(region));
        return new CalendarView(
                region,
                year,
                own ? found.version() : 0,
                padded(found.prefix()),
                true,
                calendar.cutOffs().on(WorkingCalendar.dayOf(clock.instant())).orElse(null),
                found.source(),
                special(region, year));
    }

    private CalendarView shipped(String region, int year) {
        var calendar = calendars.of(region);
        return new CalendarView(
                region,
                year,
                0,
                null,
                calendar.published().contains(year),
                calendar.cutOffs().on(WorkingCalendar.dayOf(clock.instant())).orElse(null),
                null,
                special(region, year));
    }

    private List<Day> special(String region, int year) {
        var calendar = calendars.of(region);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(calendar::day)
                .filter(day -> day.kind() == Day.Kind.HOLIDAY || day.kind() == Day.Kind.MAKE_UP)
                .toList();
    }

    private static String padded(String prefix) {
        return prefix + "0".repeat(12 - prefix.length());
    }
}
