package org.yiwang.identity.agreements;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.people.PersonService;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Takes people's word on electronic service and tells it. */
@Service
class AgreementService {

    private static final String TOPIC = "yiwang.people";
    private static final String CHANGED = "org.yiwang.person.electronic-service-changed.v1";

    private final AgreementRepository agreements;
    private final PersonService people;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    AgreementService(
            AgreementRepository agreements,
            PersonService people,
            OutboxPublisher publisher,
            JsonMapper json,
            Clock clock) {
        this.agreements = agreements;
        this.people = people;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    Mono<Agreement> read(Actor actor) {
        return people.known(actor).then(Mono.defer(() -> agreement(actor.person())));
    }

    /** Gives what is so now; only a change is told. */
    Mono<Agreement> said(Actor actor, boolean agrees) {
        return people.known(actor)
                .then(Mono.defer(() -> Shielded.write(written(actor.person(), agrees))))
                .doOnNext(_ -> publisher.wake())
                .then(Mono.defer(() -> agreement(actor.person())));
    }

    private Mono<UUID> written(UUID person, boolean agrees) {
        var fact = fact(person, agrees, clock.instant());
        return agrees ? agreements.agree(person, fact) : agreements.withdraw(person, fact);
    }

    private Mono<Agreement> agreement(UUID person) {
        return agreements.history(person).collectList().map(Agreement::of);
    }

    private Fact fact(UUID person, boolean agrees, Instant at) {
        var data = json.valueToTree(new Changed(person, agrees, at));
        return new Fact(UuidCreator.getTimeOrderedEpochFast(), TOPIC, person.toString(), CHANGED, at, data);
    }

    /** What is told. */
    private record Changed(UUID person, boolean agrees, Instant at) {}
}
