package org.yiwang.cases.people;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What identity-service tells of a person. */
interface PeopleClient {

    @GetExchange("/internal/people/{id}")
    Mono<Person> person(@PathVariable UUID id);

    /** A person's name. */
    record Person(UUID id, String name) {}
}
