package org.yiwang.identity.consents;

import static org.yiwang.keycloak.ReaderKind.CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** The cases under a consent of the signed-in person: what its recipient was shown, and the person's word on each. */
@RestController
@ForCitizens
@OpenTo(CITIZEN)
@RequestMapping("/v1/consents/{id}/cases")
class ConsentedCaseController {

    private final ConsentedCaseService cases;

    ConsentedCaseController(ConsentedCaseService cases) {
        this.cases = cases;
    }

    /** The receipt of each case that the recipient was shown or dealt with, the newest case first, seconds old. */
    @GetMapping
    @Operation(
            summary = "The cases that the recipient was shown by this consent, the newest case first, seconds old",
            description = "Since when and when last each case was shown is what the access records say. A case for "
                    + "which consent was withdrawn is listed under later consents to the same recipient too, with "
                    + "nothing shown.")
    Mono<ResponseEntity<Page<ConsentedCase>>> list(
            @PathVariable UUID id, Actor actor, @Nullable Cursor after, Limit limit, ServerWebExchange exchange) {
        return cases.listed(actor.person(), id, after, limit).map(page -> page.answer(exchange));
    }

    /** Withdraws the consent for one case: within seconds it is not shown any more. Again changes nothing. */
    @DeleteMapping("/{case}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Withdraws the consent for one case: within seconds the recipient is not shown it any more",
            description = "The receipt stays with its time. It holds under later consents to the same recipient too, "
                    + "until it is given again.")
    Mono<Void> withdraw(@PathVariable UUID id, @PathVariable("case") UUID caseId, Actor actor) {
        return cases.withdrawn(actor.person(), id, caseId);
    }

    /** Gives the consent for one case again. Again changes nothing. */
    @PutMapping("/{case}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives the consent for one case again, while the consent as a whole is in force")
    Mono<Void> give(@PathVariable UUID id, @PathVariable("case") UUID caseId, Actor actor) {
        return cases.given(actor.person(), id, caseId);
    }
}
