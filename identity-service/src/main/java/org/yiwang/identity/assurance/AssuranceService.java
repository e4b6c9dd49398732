package org.yiwang.identity.assurance;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.reactive.function.client.WebClientResponseException.NotFound;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.accounts.AccountService;
import org.yiwang.identity.accounts.NumberHash;
import org.yiwang.identity.assurance.PopulationClient.Identity;
import org.yiwang.identity.assurance.PopulationClient.Match;
import org.yiwang.identity.people.PersonService;
import org.yiwang.identity.realm.StepRounds;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;

/** Raises how surely a citizen is known once the population registry confirms name and number. */
@Service
class AssuranceService {

    private static final Logger LOG = LoggerFactory.getLogger(AssuranceService.class);
    private static final int DOCUMENT_CHECKED = 2;

    private final PersonService people;
    private final AccountService accounts;
    private final PopulationClient registry;
    private final TryRepository tries;
    private final NumberHash hash;
    private final StepRounds<AssuranceTask> rounds;
    private final Clock clock;

    AssuranceService(
            PersonService people,
            AccountService accounts,
            PopulationClient registry,
            TryRepository tries,
            NumberHash hash,
            StepRounds<AssuranceTask> rounds,
            @Qualifier("realTime") Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.registry = registry;
        this.tries = tries;
        this.hash = hash;
        this.rounds = rounds;
        this.clock = clock;
    }

    Mono<IdentityView> read(Actor actor) {
        return people.assurance(actor)
                .flatMap(known -> accounts.masked(actor.person())
                        .map(number -> IdentityView.of(known, actor.assurance(), number))
                        .defaultIfEmpty(IdentityView.of(known, actor.assurance(), null)));
    }

    /** Who has this number already is told to Keycloak once more, and the registry is not asked. */
    Mono<IdentityView> confirmed(ClaimedIdentity claimed, Actor actor) {
        var number = accounts.number(claimed.number());
        var hashed = hash.of(number);
        return people.known(actor)
                .then(accounts.has(actor.person(), number, actor.test()))
                .filter(has -> has)
                .switchIfEmpty(Mono.defer(() -> asked(claimed, hashed, actor)))
                .flatMap(_ -> accounts.checked(actor.person(), number, actor.test(), DOCUMENT_CHECKED))
                .filter(recorded -> recorded)
                .switchIfEmpty(Mono.error(AssuranceRefused::notConfirmed))
                .doOnNext(_ -> rounds.wake())
                .flatMap(_ -> read(actor));
    }

    private Mono<Boolean> asked(ClaimedIdentity claimed, byte[] hashed, Actor actor) {
        var identity = new Identity(claimed.name().strip(), claimed.number().strip());
        return Shielded.write(tries.begin(actor.person(), hashed, clock.instant()))
                .switchIfEmpty(Mono.error(AssuranceRefused::tooManyTries))
                .flatMap(_ -> registry.checked(identity))
                .map(Match::match)
                .filter(match -> match && identity.name().equals(actor.name()))
                .switchIfEmpty(Mono.error(AssuranceRefused::notConfirmed))
                .onErrorMap(NotFound.class, _ -> AssuranceRefused.notConfirmed())
                .onErrorResume(error -> !(error instanceof ProblemException), error -> away(error, hashed, actor));
    }

    private Mono<Boolean> away(Throwable error, byte[] hashed, Actor actor) {
        LOG.warn("The population registry does not answer: {}", error.getClass().getSimpleName());
        return Shielded.write(tries.givenBack(actor.person(), hashed)).then(Mono.error(AssuranceRefused::registryAway));
    }
}
