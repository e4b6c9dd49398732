package org.yiwang.cases.people;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** What is not finished yet, for the services that would erase a person or end an item. */
@RestController
@ForServices(roles = "internal")
class OpenCaseController {

    private final OpenCaseService cases;

    OpenCaseController(OpenCaseService cases) {
        this.cases = cases;
    }

    /** The person's own cases that are neither delivered nor at another end, drafts included; at most 100. */
    @GetMapping("/internal/people/{id}/open-cases")
    @Operation(summary = "The person's own cases that are neither delivered nor at another end, at most 100")
    Mono<Page<OpenCase>> open(@PathVariable UUID id) {
        return cases.of(id);
    }

    /** How many cases of an item are not at an end, each kind counted up to 1,000. */
    @GetMapping("/internal/items/{id}/open-cases")
    @Operation(summary = "How many cases of an item are not at an end, each kind counted up to 1,000")
    Mono<OpenCasesOfItem> ofItem(@PathVariable UUID id) {
        return cases.ofItem(id);
    }
}
