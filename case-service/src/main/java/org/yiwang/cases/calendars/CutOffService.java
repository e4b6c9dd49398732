package org.yiwang.cases.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.calendars.CutOffController.CutOffView;
import org.yiwang.cases.calendars.CutOffController.NewCutOff;
import org.yiwang.cases.calendars.CutOffController.NextCutOff;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.WorkingCalendar;
import org.yiwang.cases.items.Regions;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Reads cut-offs, and publishes those of the own subtree for days that have not begun. */
@Service
class CutOffService {

    private final CutOffRepository repository;
    private final Calendars calendars;
    private final CalendarRounds rounds;
    private final DataOfRegion data;
    private final Clock clock;

    CutOffService(
            CutOffRepository repository, Calendars calendars, CalendarRounds rounds, DataOfRegion data, Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.rounds = rounds;
        this.data = data;
        this.clock = clock;
    }

    Mono<CutOffView> read(String region) {
        DataOfRegion.requireRegion(region);
        return repository.version(Regions.prefix(region)).map(version -> view(region, version));
    }

    Mono<CutOffView> published(String region, NewCutOff body, Actor actor, IfMatch ifMatch) {
        DataOfRegion.requireRegion(region);
        var posted = data.post(region, actor);
        requireToCome(body.from());
        var prefix = Regions.prefix(region);
        var publishing = posted.flatMap(post -> repository
                        .version(prefix)
                        .doOnNext(version -> ifMatch.require(version))
                        .flatMap(version -> repository.publish(new CutOff(
                                prefix,
                                version + 1,
                                body.from(),
                                toTheMinute(body.time()),
                                body.reason(),
                                actor.person(),
                                post.claim(),
                                clock.instant()))))
                .onErrorMap(DuplicateKeyException.class, _ -> new StaleVersion());
        return Shielded.write(publishing).then(Mono.defer(rounds::cutOffs)).then(Mono.defer(() -> read(region)));
    }

    /** Midnight is the end of the day, and no earlier end. */
    private static @Nullable LocalTime toTheMinute(@Nullable LocalTime time) {
        var exact = time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
        return LocalTime.MIDNIGHT.equals(exact) ? null : exact;
    }

    /** What was received on a day that has begun keeps its day 0, and people may rely on today's. */
    private void requireToCome(LocalDate from) {
        if (!from.isAfter(today())) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "bad-fields")
                    .errors(List.of(new FieldError("/from", "not-to-come")));
        }
    }

    private CutOffView view(String region, int version) {
        var cutOffs = calendars.of(region).cutOffs();
        return new CutOffView(
                region,
                version,
                WorkingCalendar.ZONE.getId(),
                cutOffs.on(today()).orElse(null),
                cutOffs.after(today())
                        .map(next ->
                                new NextCutOff(next.getKey(), next.getValue().orElse(null)))
                        .orElse(null));
    }

    private LocalDate today() {
        return WorkingCalendar.dayOf(clock.instant());
    }
}
