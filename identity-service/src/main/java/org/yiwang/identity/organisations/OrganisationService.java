package org.yiwang.identity.organisations;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.codes.CreditCode;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.writes.Attempts;
import org.yiwang.identity.accounts.IdentityNumber;
import org.yiwang.identity.accounts.NumberHash;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.mandates.MandateFact;
import org.yiwang.identity.organisations.OrganisationRepository.Known;
import org.yiwang.identity.organisations.RegistryClient.Entity;
import org.yiwang.identity.organisations.RegistryClient.Representative;
import org.yiwang.identity.people.PersonService;
import org.yiwang.identity.registries.RegistryCalls;
import org.yiwang.identity.registries.RegistryCalls.Refusals;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers organisations for those whom the registry confirms as their legal representatives. */
@Service
class OrganisationService {

    private static final Refusals REFUSALS =
            new Refusals(OrganisationRefused::notConfirmed, OrganisationRefused::registryAway);

    private final OrganisationRepository organisations;
    private final RegistryClient registry;
    private final PersonService people;
    private final NumberHash hash;
    private final OutboxPublisher outbox;
    private final Clock clock;

    OrganisationService(
            OrganisationRepository organisations,
            RegistryClient registry,
            PersonService people,
            NumberHash hash,
            OutboxPublisher outbox,
            Clock clock) {
        this.organisations = organisations;
        this.registry = registry;
        this.people = people;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What a registration asks for; the number is passed on to the registry and kept nowhere. */
    record Wanted(CreditCode code, String number, byte[] hash) {}

    Flux<Organisation> mine(Actor actor) {
        return organisations.mine(actor, today());
    }

    Mono<Organisation> mine(UUID id, Actor actor) {
        return mine(actor)
                .filter(organisation -> organisation.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(OrganisationRefused::notFound));
    }

    Mono<OrganisationName> name(UUID id) {
        return organisations.name(id).switchIfEmpty(Mono.error(OrganisationRefused::notFound));
    }

    /** Throws 422 with every field that is wrong. */
    Wanted wanted(NewOrganisation body) {
        var code = CreditCode.of(body.code());
        var number = IdentityNumber.of(body.number(), today());
        if (code.isPresent() && number.isPresent()) {
            return new Wanted(code.get(), body.number().strip(), hash.of(number.get()));
        }
        var wrong = new ArrayList<FieldError>();
        if (code.isEmpty()) {
            wrong.add(new FieldError("/code", "credit-code"));
        }
        if (number.isEmpty()) {
            wrong.add(new FieldError("/number", "identity-number"));
        }
        throw OrganisationRefused.fields(wrong);
    }

    /** Gives the organisation's id. */
    Mono<UUID> registered(Wanted wanted, Actor actor, IdempotencyKey key) {
        var attempt = organisations
                .answered(key)
                .map(StoredAnswer::id)
                .switchIfEmpty(Mono.defer(() -> confirmed(wanted, actor, key)));
        return people.known(actor).then(Attempts.of(attempt)).doOnNext(_ -> outbox.wake());
    }

    private Mono<UUID> confirmed(Wanted wanted, Actor actor, IdempotencyKey key) {
        return organisations
                .known(wanted.code(), actor)
                .doOnNext(known -> refuse(wanted, known))
                .flatMap(known -> asked(wanted, actor).map(entity -> registration(wanted, known, entity, actor)))
                .flatMap(registration -> organisations.save(registration, key));
    }

    private static void refuse(Wanted wanted, Known known) {
        if (known.hash() == null) {
            throw OrganisationRefused.numberNotRecorded();
        }
        if (!Arrays.equals(known.hash(), wanted.hash())) {
            throw OrganisationRefused.notConfirmed();
        }
    }

    private Mono<Entity> asked(Wanted wanted, Actor actor) {
        var confirming = registry.checked(wanted.code().text(), new Representative(actor.name(), wanted.number()))
                .filter(entity -> entity.confirms(wanted.code()));
        return RegistryCalls.confirmed("market registry", confirming, REFUSALS);
    }

    private Registration registration(Wanted wanted, Known known, Entity entity, Actor actor) {
        var at = clock.instant();
        var id = known.id() == null ? UuidCreator.getTimeOrderedEpochFast() : known.id();
        var former = known.representation();
        var facts = new ArrayList<Fact>();
        Mandate ended = null;
        Mandate representation = null;
        if (former == null || !actor.person().equals(former.agent())) {
            representation = Mandate.representation(id, actor.person(), today(), at);
            facts.addAll(MandateFact.of(representation, representation, actor.test(), at));
        }
        if (former != null && representation != null) {
            ended = former.revoked(actor.person(), at);
            facts.addAll(MandateFact.of(former, ended, actor.test(), at));
        }
        return new Registration(
                id,
                wanted.code(),
                entity.name(),
                actor.person(),
                actor.test(),
                known.version(),
                ended,
                representation,
                facts,
                at);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Mandate.BEIJING);
    }
}
