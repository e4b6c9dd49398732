package org.yiwang.catalog.lifeevents;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Definitions of life events, as whoever provisions the catalogue gives them. */
@RestController
@Tag(name = "life-events")
@RequestMapping("/internal/life-events")
@ForServices(roles = "provision")
class LifeEventProvisionController {

    private final LifeEventService events;

    LifeEventProvisionController(LifeEventService events) {
        this.events = events;
    }

    /** The version that is in force then. */
    record Saved(UUID id, long version) {}

    /** Takes a definition; the same again changes nothing, a wrong one changes nothing and names every fault. */
    @PutMapping("/{id}")
    @Operation(summary = "Takes the definition of a life event")
    Mono<Saved> save(@PathVariable UUID id, @RequestBody @Valid LifeEvent body) {
        if (!id.equals(body.id())) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-fields")
                    .errors(List.of(new FieldError("/id", "fixed")));
        }
        return events.saved(body).map(version -> new Saved(id, version));
    }
}
