package org.yiwang.cases.people;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException.NotFound;
import org.yiwang.defaults.clients.NoAnswer;
import org.yiwang.defaults.clients.ServiceClients;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whom a clerk has in front of him: whose identity document he saw lately, as identity-service knows. */
@Component
public class Sightings {

    private final ObjectProvider<ServiceClients> clients;

    Sightings(ObjectProvider<ServiceClients> clients) {
        this.clients = clients;
    }

    /** A person who is present. */
    public record Seen(UUID person, String name) {}

    /** The first of these who is present; 409 {@code person-not-present} if none is. */
    public Mono<Seen> present(List<UUID> persons, Actor clerk) {
        return Flux.fromIterable(persons)
                .concatMap(person -> seen(person, clerk.person()))
                .next()
                .map(sighting -> new Seen(sighting.person(), sighting.name()))
                .switchIfEmpty(Mono.error(() -> new ProblemException(HttpStatus.CONFLICT, "person-not-present")));
    }

    private Mono<PeopleClient.Sighting> seen(UUID person, UUID clerk) {
        return Mono.justOrEmpty(clients.getIfAvailable())
                .map(found -> found.of("identity-service", PeopleClient.class))
                .switchIfEmpty(Mono.error(Sightings::unavailable))
                .flatMap(identity -> identity.sighting(person, clerk))
                .onErrorResume(NotFound.class, _ -> Mono.empty())
                .onErrorMap(NoAnswer::is, _ -> unavailable());
    }

    private static ProblemException unavailable() {
        return new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
    }
}
