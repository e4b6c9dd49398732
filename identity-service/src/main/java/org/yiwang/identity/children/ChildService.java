package org.yiwang.identity.children;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.writes.Attempts;
import org.yiwang.identity.accounts.IdentityNumber;
import org.yiwang.identity.accounts.NumberHash;
import org.yiwang.identity.accounts.NumberVault;
import org.yiwang.identity.children.ChildRepository.Known;
import org.yiwang.identity.children.GuardianClient.Answer;
import org.yiwang.identity.children.GuardianClient.Named;
import org.yiwang.identity.children.GuardianClient.Question;
import org.yiwang.identity.mandates.Mandate;
import org.yiwang.identity.people.PersonService;
import org.yiwang.identity.registries.RegistryCalls;
import org.yiwang.identity.registries.RegistryCalls.Refusals;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registers children for those whom the registry of guardians confirms as their guardians (Civil Code Art. 23, 27). */
@Service
class ChildService {

    private static final Refusals REFUSALS = new Refusals(ChildRefused::notConfirmed, ChildRefused::registryAway);

    private final ChildRepository children;
    private final GuardianClient registry;
    private final PersonService people;
    private final NumberHash hash;
    private final NumberVault vault;
    private final OutboxPublisher outbox;
    private final Clock clock;

    ChildService(
            ChildRepository children,
            GuardianClient registry,
            PersonService people,
            NumberHash hash,
            NumberVault vault,
            OutboxPublisher outbox,
            Clock clock) {
        this.children = children;
        this.registry = registry;
        this.people = people;
        this.hash = hash;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * What a registration asks for; the numbers are passed on to the registry, and only the child's is kept, sealed.
     */
    record Wanted(Named child, IdentityNumber number, byte[] hash, String guardianNumber, byte[] guardianHash) {}

    Flux<Child> mine(Actor actor) {
        return children.mine(actor, today());
    }

    Mono<Child> mine(UUID id, Actor actor) {
        return mine(actor)
                .filter(child -> child.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(ChildRefused::notFound));
    }

    /** Throws 422 with every field that is wrong. */
    Wanted wanted(NewChild body) {
        var number = IdentityNumber.of(body.number(), today());
        var guardian = IdentityNumber.of(body.guardianNumber(), today());
        var wrong = new ArrayList<FieldError>();
        if (number.isEmpty()) {
            wrong.add(new FieldError("/number", "identity-number"));
        }
        if (guardian.isEmpty()) {
            wrong.add(new FieldError("/guardianNumber", "identity-number"));
        }
        if (!wrong.isEmpty()) {
            throw ChildRefused.fields(wrong);
        }
        var child = number.orElseThrow();
        var named = new Named(body.name().strip(), body.number().strip());
        var own = guardian.orElseThrow();
        return new Wanted(named, child, hash.of(child), body.guardianNumber().strip(), hash.of(own));
    }

    /** Gives the child's id. */
    Mono<UUID> registered(Wanted wanted, Actor actor, IdempotencyKey key) {
        var attempt = children.answered(key)
                .map(StoredAnswer::id)
                .switchIfEmpty(Mono.defer(() -> confirmed(wanted, actor, key)));
        return people.known(actor).then(Attempts.of(attempt)).doOnNext(_ -> outbox.wake());
    }

    private Mono<UUID> confirmed(Wanted wanted, Actor actor, IdempotencyKey key) {
        return children.known(wanted.hash(), actor)
                .doOnNext(known -> refuse(wanted, known))
                .flatMap(known -> asked(wanted, actor)
                        .doOnNext(_ -> refuseAccount(known))
                        .flatMap(answer -> other(answer, known, actor))
                        .map(other -> guardianship(wanted, known, other, actor)))
                .flatMap(guardianship -> children.save(guardianship, key));
    }

    private void refuse(Wanted wanted, Known known) {
        if (known.hash() == null) {
            throw ChildRefused.numberNotRecorded();
        }
        if (!wanted.number().majority().isAfter(today())) {
            throw ChildRefused.ofAge();
        }
        if (!Arrays.equals(known.hash(), wanted.guardianHash())) {
            throw ChildRefused.notConfirmed();
        }
    }

    private static void refuseAccount(Known known) {
        if (known.hasAccount()) {
            throw ChildRefused.hasAccount();
        }
    }

    private Mono<Answer> asked(Wanted wanted, Actor actor) {
        var guardian = new Named(actor.name(), wanted.guardianNumber());
        var confirming =
                registry.checked(new Question(guardian, wanted.child())).filter(Answer::guardian);
        return RegistryCalls.confirmed("registry of guardians", confirming, REFUSALS);
    }

    /** The other guardian's account, for the child's first registration: later the other registers, or does not. */
    private Mono<Optional<UUID>> other(Answer answer, Known known, Actor actor) {
        return Mono.justOrEmpty(answer.other())
                .filter(_ -> known.isNew())
                .flatMap(other -> Mono.justOrEmpty(IdentityNumber.of(other.number(), today()))
                        .flatMap(number -> children.account(hash.of(number), other.name(), actor.test())))
                .filter(account -> !account.equals(actor.person()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Guardianship guardianship(Wanted wanted, Known known, Optional<UUID> other, Actor actor) {
        var at = clock.instant();
        var child = known.child() == null ? UuidCreator.getTimeOrderedEpochFast() : known.child();
        var lastDay = wanted.number().majority().minusDays(1);
        var mandates = new ArrayList<Mandate>();
        var mine = known.mine();
        if (mine == null) {
            mine = Mandate.guardianship(child, actor.person(), today(), lastDay, at);
            mandates.add(mine);
        }
        other.map(guardian -> Mandate.guardianship(child, guardian, today(), lastDay, at))
                .ifPresent(mandates::add);
        return new Guardianship(
                child,
                wanted.child().name(),
                wanted.hash(),
                vault.seal(child, wanted.number()),
                actor.test(),
                known.seen(),
                mine,
                List.copyOf(mandates),
                at);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Mandate.BEIJING);
    }
}
