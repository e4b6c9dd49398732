package org.yiwang.cases.dossier;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Which case has a number, for the other services. */
@RestController
@ForServices(roles = "internal")
class CaseNumberController {

    private final DossierService dossiers;

    CaseNumberController(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    /** The case under a number. */
    record NumberedCase(UUID id) {}

    /** Which case has this number. */
    @GetMapping("/internal/case-numbers/{number}")
    @Operation(summary = "Which case has this number")
    Mono<NumberedCase> numbered(@PathVariable String number) {
        return dossiers.numbered(number).map(NumberedCase::new);
    }
}
