package org.yiwang.identity.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Knows people from their first sign-in on. */
@Service
public class PersonService {

    private static final String TOPIC = "yiwang.people";
    private static final String REGISTERED = "org.yiwang.person.registered.v1";

    private final PersonRepository people;
    private final OutboxPublisher publisher;
    private final JsonMapper json;
    private final Clock clock;

    PersonService(PersonRepository people, OutboxPublisher publisher, JsonMapper json, Clock clock) {
        this.people = people;
        this.publisher = publisher;
        this.json = json;
        this.clock = clock;
    }

    Mono<Me> me(Actor actor) {
        return person(actor).map(person -> Me.of(actor, person));
    }

    /** The version of the person's record. */
    public Mono<Long> version(Actor actor) {
        return person(actor).map(Person::version);
    }

    /** Completes when the person has a record under the name of the token. */
    public Mono<Void> known(Actor actor) {
        return me(actor).then();
    }

    /** How surely the person is known, 1–3; the first call makes the record. */
    public Mono<Integer> assurance(Actor actor) {
        return me(actor).map(Me::identityAssurance);
    }

    Mono<PersonName> name(UUID id) {
        return people.names(List.of(id)).next().switchIfEmpty(Mono.error(PersonNotFound::new));
    }

    Mono<List<PersonName>> names(List<UUID> ids) {
        return people.names(ids).collectList();
    }

    /** Somebody who was erased is nobody, though a token still names him. */
    private Mono<Person> person(Actor actor) {
        return people.find(actor.person())
                .filter(person -> person.isCalled(actor.name()))
                .switchIfEmpty(Mono.defer(() -> seen(actor)))
                .filter(person -> !person.erased())
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.GONE, "person-erased")));
    }

    private Mono<Person> seen(Actor actor) {
        return Shielded.write(people.register(actor, registration(actor)))
                .doOnNext(registered -> publisher.wake())
                .switchIfEmpty(Mono.defer(() -> Shielded.write(people.rename(actor))))
                .then(Mono.defer(() -> people.find(actor.person())));
    }

    private Fact registration(Actor actor) {
        var data = Map.of("person", actor.person(), "population", actor.population(), "test", actor.test());
        return new Fact(
                UuidCreator.getTimeOrderedEpochFast(),
                TOPIC,
                actor.person().toString(),
                REGISTERED,
                clock.instant(),
                json.valueToTree(data));
    }
}
