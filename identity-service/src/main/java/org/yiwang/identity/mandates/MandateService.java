package org.yiwang.identity.mandates;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.defaults.idempotency.StoredAnswer;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Attempts;
import org.yiwang.identity.accounts.IdentityNumber;
import org.yiwang.identity.accounts.NumberHash;
import org.yiwang.identity.items.Item;
import org.yiwang.identity.items.ItemRepository;
import org.yiwang.identity.people.PersonService;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import reactor.core.publisher.Mono;

/** Offers and changes mandates of people who from then on have a record: load, ask the mover, save in one statement; who comes second starts over. */
@Service
class MandateService {

    private final MandateRepository mandates;
    private final ChangedMandates changes;
    private final ItemRepository items;
    private final PersonService people;
    private final NumberHash hash;
    private final OutboxPublisher outbox;
    private final Clock clock;

    MandateService(
            MandateRepository mandates,
            ChangedMandates changes,
            ItemRepository items,
            PersonService people,
            NumberHash hash,
            OutboxPublisher outbox,
            Clock clock) {
        this.mandates = mandates;
        this.changes = changes;
        this.items = items;
        this.people = people;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives the id of the mandate offered; whether the agent exists plays no part. */
    Mono<UUID> given(NewMandate wanted, Actor actor, IdempotencyKey key) {
        var agent = wanted(wanted.agent());
        var attempt = repeated(key)
                .switchIfEmpty(Mono.defer(() -> scene(actor, grantor(wanted, actor))
                        .zipWith(known(wanted.scope().scope()))
                        .map(found -> Mandates.given(wanted, agent, found.getT2(), found.getT1()))
                        .flatMap(mandate -> changes.add(mandate, agent.hash(), actor.test(), key))));
        return people.known(actor).then(Attempts.of(attempt));
    }

    /** Gives the id of the mandate acted on. */
    Mono<UUID> acted(UUID id, MandateAction action, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        var attempt = mandates.mine(id, actor, today())
                .switchIfEmpty(Mono.error(MandateRefused::notFound))
                .flatMap(found ->
                        repeated(key).switchIfEmpty(Mono.defer(() -> changed(found, action, actor, ifMatch, key))));
        return people.known(actor).then(Attempts.of(attempt)).doOnNext(_ -> outbox.wake());
    }

    /** What of the number may leave a request: its hash, by which alone it is compared and repeated. */
    Scene.Wanted wanted(NewMandate.NamedAgent named) {
        var text = named.number();
        var number = text == null ? null : IdentityNumber.of(text, today()).orElse(null);
        var name = named.name() == null || named.name().isBlank()
                ? null
                : named.name().strip();
        return new Scene.Wanted(named.person(), name, number, number == null ? null : hash.of(number));
    }

    private Mono<UUID> changed(Mandate found, MandateAction action, Actor actor, IfMatch ifMatch, IdempotencyKey key) {
        ifMatch.require(found.version());
        return scene(actor, found.grantor())
                .flatMap(scene -> changes.save(found, Mandates.acted(action, found, scene), scene, key));
    }

    private Mono<UUID> repeated(IdempotencyKey key) {
        return changes.answered(key).map(StoredAnswer::id);
    }

    private Mono<Scene> scene(Actor actor, Applicant grantor) {
        return mandates.person(actor, grantor, today()).map(me -> new Scene(me, clock.instant()));
    }

    private static Applicant grantor(NewMandate wanted, Actor actor) {
        return wanted.grantor() == null ? actor.self() : wanted.grantor().applicant();
    }

    private Mono<Scene.Known> known(Mandate.Scope scope) {
        return items.found(scope.items())
                .map(Item::id)
                .collect(Collectors.toUnmodifiableSet())
                .zipWith(items.topics(scope.topics()).collect(Collectors.toUnmodifiableSet()))
                .map(found -> new Scene.Known(found.getT1(), found.getT2()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Mandate.BEIJING);
    }
}
