package org.yiwang.cases.ratings;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.cases.clock.Calendars;
import org.yiwang.cases.lifecycle.Case;
import org.yiwang.cases.lifecycle.CaseAction;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.KeyedCases;
import org.yiwang.cases.lifecycle.KeyedCases.Keyed;
import org.yiwang.cases.people.CaseNotFound;
import org.yiwang.cases.people.Openings;
import org.yiwang.cases.people.Reader;
import org.yiwang.cases.ratings.RatingController.GivenRating;
import org.yiwang.cases.ratings.RatingRepository.Kept;
import org.yiwang.cases.vault.Vault;
import org.yiwang.defaults.copies.CopyAges;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.StaleVersion;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import reactor.core.publisher.Mono;

/** Takes ratings, kept apart from the trail: a rating is no event, and nothing of it is told to other services. */
@Service
class RatingService {

    private final KeyedCases cases;
    private final RatingRepository ratings;
    private final CaseService states;
    private final Openings openings;
    private final Vault vault;
    private final Calendars calendars;
    private final CopyAges copies;
    private final RatingProperties settings;
    private final Clock clock;

    RatingService(
            KeyedCases cases,
            RatingRepository ratings,
            CaseService states,
            Openings openings,
            Vault vault,
            Calendars calendars,
            CopyAges copies,
            RatingProperties settings,
            Clock clock) {
        this.cases = cases;
        this.ratings = ratings;
        this.states = states;
        this.openings = openings;
        this.vault = vault;
        this.calendars = calendars;
        this.copies = copies;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<CaseService.Answer> rated(CaseService.Request request, int stars, String words) {
        var reader = new Reader(request.actor());
        var answer = openings.through(cases.of(request.id(), reader), request.id(), reader)
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(found -> ratings.answered(request.key())
                        .map(stored -> answer(found.cased(), found, request))
                        .switchIfEmpty(Mono.defer(() -> rated(found, request, stars, words))));
        return Shielded.write(answer);
    }

    private Mono<CaseService.Answer> rated(Keyed found, CaseService.Request request, int stars, String words) {
        var cased = found.cased();
        request.ifMatch().require(cased.version());
        requireAllowed(found, request);
        if (found.relation().mandate() != null) {
            copies.requireFresh(found.relation().asOf(), "mandates-unknown");
        }
        var calendar = calendars.of(cased.origin().region());
        var rating = Rating.of(
                cased,
                stars,
                words,
                request.actor().person(),
                found.relation().mandate(),
                clock.instant(),
                calendar,
                settings);
        var sealed = vault.unwrap(cased.id(), found.key()).seal(RatingRepository.WORDS, words);
        return ratings.insert(cased, rating, sealed, calendar, request.key())
                .filter(written -> written)
                .switchIfEmpty(Mono.error(StaleVersion::new))
                .then(Mono.defer(() -> cases.of(cased.id(), new Reader(request.actor()))))
                .map(after -> answer(after.cased(), after, request));
    }

    private void requireAllowed(Keyed found, CaseService.Request request) {
        Set<CaseAction> allowed = Set.copyOf(
                states.state(found.cased(), request.actor(), found.relation()).names());
        if (!allowed.contains(CaseAction.RATE)) {
            throw new ProblemException(
                            HttpStatus.CONFLICT,
                            "action-not-allowed",
                            CaseAction.RATE,
                            found.cased().status(),
                            allowed)
                    .property("allowed", allowed);
        }
    }

    private CaseService.Answer answer(Case cased, Keyed found, CaseService.Request request) {
        var state = states.state(cased, request.actor(), found.relation());
        return new CaseService.Answer(state, HttpStatus.OK.value(), ETags.strong(cased.version()));
    }

    Mono<GivenRating> given(UUID id, Reader reader) {
        return openings.open(id, reader, "CASE", id)
                .then(Mono.defer(() -> cases.of(id, reader)))
                .switchIfEmpty(Mono.error(CaseNotFound::new))
                .flatMap(found -> ratings.of(id).map(kept -> shown(found, kept)))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-rated")));
    }

    private GivenRating shown(Keyed found, Kept kept) {
        var key = vault.unwrap(found.cased().id(), found.key());
        var calendar = calendars.of(found.cased().origin().region());
        return kept.shown(key, calendar, clock.instant());
    }
}
