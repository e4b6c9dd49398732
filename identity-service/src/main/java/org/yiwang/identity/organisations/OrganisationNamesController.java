package org.yiwang.identity.organisations;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Names of organisations, for the other services. */
@RestController
@ForServices(roles = "internal")
@RequestMapping("/internal/organisations")
class OrganisationNamesController {

    private final OrganisationService organisations;

    OrganisationNamesController(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** How an organisation is called. */
    @GetMapping("/{id}")
    @Operation(summary = "How an organisation is called")
    Mono<OrganisationName> name(@PathVariable UUID id) {
        return organisations.name(id);
    }
}
