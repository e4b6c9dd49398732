package org.yiwang.identity.people;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Names of people, for the other services. */
@RestController
@ForServices(roles = "internal")
@RequestMapping("/internal/people")
class PeopleController {

    private static final int MOST = 100;

    private final PersonService people;

    PeopleController(PersonService people) {
        this.people = people;
    }

    /** How one person is called. */
    @GetMapping("/{id}")
    @Operation(summary = "How one person is called")
    Mono<PersonName> name(@PathVariable UUID id) {
        return people.name(id);
    }

    /** How several people are called, at most 100 at once; those unknown are left out. */
    @GetMapping
    @Operation(summary = "How several people are called, at most 100 at once")
    Mono<Page<PersonName>> names(@RequestParam List<UUID> ids) {
        if (ids.size() > MOST) {
            throw new TooManyPeople(MOST);
        }
        return people.names(ids).map(names -> new Page<>(names, null));
    }
}
