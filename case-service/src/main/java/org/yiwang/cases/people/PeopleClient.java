package org.yiwang.cases.people;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** How identity-service says that people and organisations are called, and who stood before whom. */
interface PeopleClient {

    @GetExchange("/internal/people/{id}")
    Mono<Called> person(@PathVariable UUID id);

    @GetExchange("/internal/organisations/{id}")
    Mono<Called> organisation(@PathVariable UUID id);

    /** Whether a clerk saw this person's identity document lately; 404 if not. */
    @GetExchange("/internal/people/{id}/sightings/{clerk}")
    Mono<Sighting> sighting(@PathVariable UUID id, @PathVariable UUID clerk);

    /** A person a clerk saw. */
    record Sighting(UUID person, String name) {}

    /** A person's or an organisation's name. */
    record Called(UUID id, String name) {}
}
