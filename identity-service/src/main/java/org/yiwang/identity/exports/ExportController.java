package org.yiwang.identity.exports;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** All that is kept of the signed-in citizen, to the citizen. */
@RestController
@ForCitizens
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class ExportController {

    private static final long FRESH = 600;

    private final ExportService exports;

    ExportController(ExportService exports) {
        this.exports = exports;
    }

    /** What identity-service and the sign-on keep of me, as a file; that it was made is recorded. */
    @GetMapping("/v1/me/export")
    @NeedsSignIn(maxAge = FRESH)
    @Operation(
            summary = "What is kept of me, as a file",
            description = "Holds what identity-service and the sign-on keep: the record with the whole "
                    + "identity number and the account, mandates and "
                    + "roles, registered applications, consents with the cases shown by them, agreements to electronic "
                    + "service, and who was shown what, at most 5,000 of each list. It does not hold cases, documents and messages, "
                    + "which are read at the addresses it names. That it was made is an access record.")
    Mono<ResponseEntity<Export>> export(Actor actor) {
        return exports.of(actor)
                .map(found -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"yiwang-my-data.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(found));
    }
}
