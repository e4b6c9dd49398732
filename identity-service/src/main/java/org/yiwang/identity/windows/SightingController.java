package org.yiwang.identity.windows;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Who stood before which clerk, for the services in which clerks act for a person present. */
@RestController
@ForServices(roles = "internal")
class SightingController {

    private final WindowService windows;

    SightingController(WindowService windows) {
        this.windows = windows;
    }

    /** Whether a clerk saw this person's identity document in the last hours; 404 if not. */
    @GetMapping("/internal/people/{id}/sightings/{clerk}")
    @Operation(summary = "Whether a clerk saw this person's identity document in the last hours")
    Mono<Sighting> sighting(@PathVariable UUID id, @PathVariable UUID clerk) {
        return windows.sighting(id, clerk);
    }
}
