package org.yiwang.cases.obligations;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Takes what was left owing, and says whether it is fulfilled. */
@RestController
@RequestMapping("/v1/cases/{id}/obligations/{n}")
class ObligationController {

    private static final int LONG_TEXT = 4000;

    private final ObligationService obligations;

    ObligationController(ObligationService obligations) {
        this.obligations = obligations;
    }

    /** A stored document of the case. */
    record Fulfilment(@NotNull UUID document) {}

    /** Whether it is fulfilled; if not, what is wrong, which the applicant reads. */
    record Confirmation(
            @NotNull Boolean fulfilled,
            @Nullable @Size(max = LONG_TEXT) String note) {}

    /** Supplies a document for what was left owing; a reviewer then confirms it. */
    @Operation(summary = "Supplies a document for what was left owing; a reviewer then confirms it")
    @ForCitizens
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PostMapping("/fulfilment")
    Mono<ResponseEntity<CaseState>> fulfil(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestBody @Valid Fulfilment body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return obligations.fulfilled(request, n, body.document()).map(ObligationController::answered);
    }

    /** Confirms that what was left owing is fulfilled, or sends it back with a note; the last one closes a delivered case. */
    @Operation(summary = "Confirms that what was left owing is fulfilled, or sends it back with a note")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/confirmation")
    Mono<ResponseEntity<CaseState>> confirm(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestBody @Valid Confirmation body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return obligations.confirmed(request, n, body.fulfilled(), body.note()).map(ObligationController::answered);
    }

    private static ResponseEntity<CaseState> answered(CaseService.Answer given) {
        return ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state());
    }
}
