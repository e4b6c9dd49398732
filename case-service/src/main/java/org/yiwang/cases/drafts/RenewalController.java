package org.yiwang.cases.drafts;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Drafts whose item has a newer version in force. */
@ForPeople
@WithScope("cases.submit")
@RestController
@RequestMapping("/v1/cases/{id}/renewal")
class RenewalController {

    private final RenewalService renewals;

    RenewalController(RenewalService renewals) {
        this.renewals = renewals;
    }

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    /**
     * The draft in the version in force.
     *
     * @param leftBehind every answer and material that did not fit, empty if all did
     */
    record RenewedDraft(@JsonUnwrapped CaseState state, int itemVersion, List<LeftBehind> leftBehind) {}

    /** Moves a draft to the version of its item that is in force; what still fits stays, the rest is named. */
    @Operation(
            summary =
                    "Moves a draft to the version of its item that is in force; what still fits stays, the rest is named")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PostMapping
    Mono<ResponseEntity<RenewedDraft>> renew(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return renewals.renew(new RenewalService.Request(id, actor, ifMatch, key, language))
                .map(renewed -> ResponseEntity.ok()
                        .eTag(ETags.strong(renewed.saved().version()))
                        .body(new RenewedDraft(renewed.saved().state(), renewed.itemVersion(), renewed.leftBehind())));
    }
}
