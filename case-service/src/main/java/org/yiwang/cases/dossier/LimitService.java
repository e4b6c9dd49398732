package org.yiwang.cases.dossier;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.Limit;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.dossier.NumberedLimits.Numbered;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.problems.ProblemException;
import reactor.core.publisher.Mono;

/** Explains the limits of a case to who may read it. */
@Service
class LimitService {

    private final DossierRepository dossiers;
    private final NumberedLimits numbered;
    private final Openings openings;
    private final Calendars calendars;
    private final Clock clock;

    LimitService(
            DossierRepository dossiers, NumberedLimits numbered, Openings openings, Calendars calendars, Clock clock) {
        this.dossiers = dossiers;
        this.numbered = numbered;
        this.openings = openings;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The days of each running limit, one by one. */
    Mono<CountedLimits> days(UUID id, Reader reader) {
        return opened(id, reader).map(found -> CountedLimits.of(found, calendars));
    }

    /** One limit, day by day. */
    Mono<LimitExplanation> explanation(UUID id, LimitKind kind, Reader reader) {
        return opened(id, reader).map(found -> explained(found, kind));
    }

    /** The time of one opinion, day by day. */
    Mono<LimitExplanation> opinion(UUID id, int number, Reader reader) {
        return numbered(id, reader, numbered.opinion(id, number, reader));
    }

    /** The time of something that is owed, day by day, from the decision on. */
    Mono<LimitExplanation> obligation(UUID id, int number, Reader reader) {
        return numbered(id, reader, numbered.obligation(id, number, reader));
    }

    private Mono<LimitExplanation> numbered(UUID id, Reader reader, Mono<Numbered> limit) {
        return openings.open(id, reader, "CASE", id)
                .then(limit)
                .switchIfEmpty(Mono.error(LimitService::unknown))
                .map(found -> explained(found.limit(), found.region()));
    }

    private Mono<Case> opened(UUID id, Reader reader) {
        return openings.open(id, reader, "CASE", id)
                .then(Mono.defer(() -> dossiers.one(id, reader)))
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .map(DossierRepository.Sealed::cased);
    }

    private LimitExplanation explained(Case cased, LimitKind kind) {
        var limit = cased.progress().limits().get(kind);
        if (limit == null) {
            throw unknown();
        }
        return explained(limit, cased.origin().region());
    }

    private LimitExplanation explained(Limit limit, String region) {
        return LimitExplanation.of(limit, calendars.of(region), clock.instant());
    }

    private static ProblemException unknown() {
        return new ProblemException(HttpStatus.NOT_FOUND, "limit-not-found");
    }
}
