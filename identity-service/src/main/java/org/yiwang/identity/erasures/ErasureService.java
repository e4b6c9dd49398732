package org.yiwang.identity.erasures;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.outbox.Fact;
import org.yiwang.defaults.outbox.OutboxPublisher;
import org.yiwang.defaults.writes.Shielded;
import org.yiwang.identity.erasures.ErasureRepository.Found;
import org.yiwang.identity.people.PersonService;
import org.yiwang.identity.realm.StepRounds;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Erases citizens who want it, once nothing of theirs is unfinished. */
@Service
class ErasureService {

    private static final String TOPIC = "yiwang.people";
    private static final String ERASED = "org.yiwang.person.erased.v1";

    private final ErasureRepository erasures;
    private final OpenCaseClient cases;
    private final PersonService people;
    private final OutboxPublisher publisher;
    private final StepRounds<ErasureTask> rounds;
    private final JsonMapper json;
    private final Clock clock;

    ErasureService(
            ErasureRepository erasures,
            ServiceClients clients,
            PersonService people,
            OutboxPublisher publisher,
            StepRounds<ErasureTask> rounds,
            JsonMapper json,
            Clock clock) {
        this.erasures = erasures;
        this.cases = clients.of("case-service", OpenCaseClient.class);
        this.people = people;
        this.publisher = publisher;
        this.rounds = rounds;
        this.json = json;
        this.clock = clock;
    }

    /** What has to be ended first; nothing if the person may be erased now. */
    Mono<List<Hindrance>> hindrances(Actor actor) {
        var me = actor.person();
        return Flux.concat(open(me), erasures.hindrances(me, clock.instant()))
                .collectList()
                .map(ErasureService::grouped);
    }

    Mono<Void> erased(Actor actor, IfMatch ifMatch) {
        return people.version(actor)
                .doOnNext(ifMatch::require)
                .flatMap(_ -> hindrances(actor))
                .flatMap(found -> found.isEmpty()
                        ? Shielded.write(erasures.erase(actor.person(), facts(actor.person()), clock.instant()))
                        : Mono.error(ErasureRefused.hindered(found)))
                .doOnNext(_ -> publisher.wake())
                .doOnNext(_ -> rounds.wake())
                .then();
    }

    private Flux<Found> open(UUID me) {
        return cases.of(me)
                .flatMapIterable(OpenCaseClient.Open::items)
                .map(open -> new Found(Hindrance.Kind.CASES, open.id()))
                .onErrorMap(NoAnswer::is, _ -> ErasureRefused.away());
    }

    private static List<Hindrance> grouped(List<Found> found) {
        var byKind = found.stream()
                .collect(Collectors.groupingBy(Found::kind, Collectors.mapping(Found::id, Collectors.toList())));
        return byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Hindrance(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Fact> facts(UUID person) {
        Instant now = clock.instant();
        var data = json.valueToTree(Map.of("person", person));
        return List.of(new Fact(UuidCreator.getTimeOrderedEpochFast(), TOPIC, person.toString(), ERASED, now, data));
    }
}
