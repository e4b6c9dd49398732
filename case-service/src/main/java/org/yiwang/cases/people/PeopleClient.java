package org.yiwang.cases.people;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** How identity-service says that people and organisations are called. */
interface PeopleClient {

    @GetExchange("/internal/people/{id}")
    Mono<Called> person(@PathVariable UUID id);

    @GetExchange("/internal/organisations/{id}")
    Mono<Called> organisation(@PathVariable UUID id);

    /** A person's or an organisation's name. */
    record Called(UUID id, String name) {}
}
