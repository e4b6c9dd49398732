package org.yiwang.cases.tracking;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.lifecycle.KeyedCases;
import org.yiwang.cases.lifecycle.KeyedCases.Keyed;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.tracking.TrackingController.ReceiptCode;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** Shows where a case stands to who has its number and code; a wrong number and a wrong code cannot be told apart. */
@Service
class TrackingService {

    /** No answer comes earlier, so that its time does not tell what was wrong. */
    private static final Duration FLOOR = Duration.ofMillis(150);

    private final KeyedCases cases;
    private final Openings openings;
    private final Vault vault;
    private final Calendars calendars;
    private final Clock clock;

    TrackingService(KeyedCases cases, Openings openings, Vault vault, Calendars calendars, Clock clock) {
        this.cases = cases;
        this.openings = openings;
        this.vault = vault;
        this.calendars = calendars;
        this.clock = clock;
    }

    Mono<Tracked> tracked(String number, String code, boolean test, Language language) {
        var answer = cases.numbered(number, test)
                .filter(found -> code(found).isTypedAs(code))
                .map(found -> shown(found, language))
                .switchIfEmpty(Mono.error(TrackingService::notFound))
                .materialize();
        return Mono.zip(answer, Mono.delay(FLOOR)).map(both -> both.getT1()).dematerialize();
    }

    /** The code of a case that was handed in, for who may follow it signed in. */
    Mono<ReceiptCode> code(UUID id, Reader reader) {
        return openings.open(id, reader, "CASE", id)
                .then(Mono.defer(() -> cases.of(id, reader)))
                .filter(found -> found.cased().progress().number() != null)
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-tracking-code")))
                .map(found -> new ReceiptCode(
                        String.valueOf(found.cased().progress().number()),
                        code(found).text()));
    }

    private TrackingCode code(Keyed found) {
        return TrackingCode.of(vault.unwrap(found.cased().id(), found.key()));
    }

    private Tracked shown(Keyed found, Language language) {
        var cased = found.cased();
        return Tracked.of(cased, calendars.of(cased.origin().region()), clock.instant(), language);
    }

    private static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "tracking-not-found");
    }
}
