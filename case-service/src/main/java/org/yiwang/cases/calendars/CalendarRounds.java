package org.yiwang.cases.calendars;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiwang.cases.calendars.CalendarRepository.Running;
import org.yiwang.cases.calendars.CalendarRepository.Serials;
import org.yiwang.cases.calendars.YellowDays.Change;
import org.yiwang.cases.calendars.YellowDays.Kept;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.SystemActions;
import org.yiwang.defaults.reads.Whole;
import org.yiwang.defaults.rounds.Rounds;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes over what was published, on every replica, and derives the due dates of open limits anew. A replica that had not
 * heard yet may write by the old calendar for a moment: so each calendar is gone through twice.
 */
@Component
class CalendarRounds extends Rounds {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STRAGGLERS = Duration.ofSeconds(15);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;

    private final CalendarRepository repository;
    private final CutOffRepository cutOffs;
    private final Calendars calendars;
    private final SystemActions actions;
    private final FollowedTimes times;
    private final YellowDays yellows;
    private volatile Serials known = new Serials(-1, -1);
    private List<CalendarYear> again = List.of();
    private Instant then = Instant.MIN;

    CalendarRounds(
            CalendarRepository repository,
            CutOffRepository cutOffs,
            Calendars calendars,
            SystemActions actions,
            FollowedTimes times,
            YellowDays yellows) {
        super("calendars", PATIENCE);
        this.repository = repository;
        this.cutOffs = cutOffs;
        this.calendars = calendars;
        this.actions = actions;
        this.times = times;
        this.yellows = yellows;
    }

    /** Takes over all that is published. */
    Mono<List<CalendarYear>> loaded() {
        return repository
                .newest()
                .collectList()
                .doOnNext(years -> calendars.replace(
                        years.stream().map(CalendarYear::published).toList()));
    }

    /** Takes over the cut-offs that are published; days that have begun keep theirs. */
    Mono<List<CutOff>> cutOffs() {
        return cutOffs.all()
                .collectList()
                .doOnNext(all -> calendars.replaceCutOffs(
                        all.stream().map(CutOff::published).toList()));
    }

    @Override
    protected void round() throws InterruptedException, ExecutionException, TimeoutException {
        var before = known;
        var serials = Objects.requireNonNull(await(repository.serials(), PATIENCE));
        if (serials.cutOffs() != before.cutOffs()) {
            await(cutOffs(), PATIENCE);
        }
        if (serials.years() != before.years()) {
            var years = await(loaded(), PATIENCE);
            var fresh = years == null ? List.<CalendarYear>of() : newer(years, before.years());
            await(followed(fresh), PATIENCE);
            again = fresh;
            then = Instant.now().plus(STRAGGLERS);
        }
        known = serials;
        if (!again.isEmpty() && Instant.now().isAfter(then)) {
            await(followed(again), PATIENCE);
            again = List.of();
        }
    }

    /** After a start everything is compared once, since nobody knows what was followed. */
    private static List<CalendarYear> newer(List<CalendarYear> years, long serial) {
        return years.stream().filter(year -> year.serial() > serial).toList();
    }

    private Mono<Void> followed(List<CalendarYear> years) {
        return Flux.fromIterable(years)
                .concatMap(year -> followed(year, FIRST).then(times.follow(year)))
                .then();
    }

    private Mono<Void> followed(CalendarYear year, UUID after) {
        return Whole.rows(repository.running(year.prefix(), after, BATCH))
                .bufferUntilChanged(Running::caseId)
                .concatMap(limits ->
                        moved(year, limits).thenReturn(limits.getFirst().caseId()))
                .reduce((_, last) -> last)
                .retryWhen(SystemActions.again())
                .flatMap(last -> followed(year, last));
    }

    private Mono<Boolean> moved(CalendarYear year, List<Running> limits) {
        Map<LimitKind, LocalDate> before = new EnumMap<>(LimitKind.class);
        limits.stream()
                .filter(this::isMoved)
                .forEach(running -> before.put(running.limit().kind(), day(running)));
        return before.isEmpty()
                ? turned(limits)
                : actions.tried(limits.getFirst().caseId(), new Command.Reproject(year.code(), year.reason(), before));
    }

    /** The queue shows when the first of them turns yellow. */
    private Mono<Boolean> turned(List<Running> limits) {
        var yellow = limits.stream()
                .filter(running -> running.limit().isRunning())
                .collect(Collectors.toMap(running -> running, this::yellow));
        var first = new Change(first(yellow.values(), Change::before), first(yellow.values(), Change::now));
        return Flux.fromIterable(yellow.entrySet())
                .filter(one -> one.getValue().isOne())
                .map(one -> moved(one.getKey(), one.getValue(), first))
                .concatMap(yellows::move)
                .then(Mono.just(false));
    }

    private static YellowDays.Moved moved(Running running, Change yellow, Change first) {
        return new YellowDays.Moved(
                Kept.LIMIT,
                running.root(),
                running.caseId(),
                running.limit().kind().name(),
                running.dueAt(),
                yellow,
                first);
    }

    private Change yellow(Running running) {
        var due = running.limit().due(calendars.of(running.region())).orElseThrow();
        return new Change(running.yellowAt(), due.yellowAt());
    }

    private static Instant first(Collection<Change> yellow, Function<Change, Instant> when) {
        return yellow.stream().map(when).min(Instant::compareTo).orElse(Instant.MAX);
    }

    private boolean isMoved(Running running) {
        var now = running.limit().lastDay(calendars.of(running.region()));
        return now.isPresent() && !now.get().equals(day(running));
    }

    private static LocalDate day(Running running) {
        return WorkingCalendar.dayOf(running.dueAt()).minusDays(1);
    }
}
