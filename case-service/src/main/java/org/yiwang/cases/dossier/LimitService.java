package org.yiwang.cases.dossier;

import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.clock.LimitKind;
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
    private final Openings openings;
    private final Calendars calendars;
    private final Clock clock;

    LimitService(DossierRepository dossiers, Openings openings, Calendars calendars, Clock clock) {
        this.dossiers = dossiers;
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

    private Mono<Case> opened(UUID id, Reader reader) {
        return openings.open(id, reader, "CASE", id)
                .then(Mono.defer(() -> dossiers.one(id, reader)))
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .map(DossierRepository.Sealed::cased);
    }

    private LimitExplanation explained(Case cased, LimitKind kind) {
        var limit = cased.progress().limits().get(kind);
        if (limit == null) {
            throw new ProblemException(HttpStatus.NOT_FOUND, "limit-not-found");
        }
        return LimitExplanation.of(limit, calendars.of(cased.origin().region()), clock.instant());
    }
}
