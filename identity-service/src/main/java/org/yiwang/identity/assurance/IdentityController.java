package org.yiwang.identity.assurance;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** How surely the signed-in citizen is known. */
@RestController
@ForCitizens
@RequestMapping("/v1/me/identity")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class IdentityController {

    private static final long FRESH = 600;

    private final AssuranceService assurances;

    IdentityController(AssuranceService assurances) {
        this.assurances = assurances;
    }

    /** How surely I am known. */
    @GetMapping
    @Operation(
            summary =
                    "How surely I am known: identity assurance 1–3, as recorded and in the token of this request, and my "
                            + "identity number masked")
    Mono<IdentityView> read(Actor actor) {
        return assurances.read(actor);
    }

    /** Raises it to 2 if the population registry confirms name and number; repeating it is harmless. */
    @PutMapping
    @NeedsSignIn(maxAge = FRESH)
    @Operation(
            summary = "Raises my identity assurance to 2 if the population registry confirms name and number",
            description = "The name has to be the account's. Five tries a day count, those that the registry did not "
                    + "answer do not. Tokens say it from the next one on: after a renewal, at the latest after five "
                    + "minutes, or at once after signing in again.")
    Mono<IdentityView> confirm(@RequestBody @Valid ClaimedIdentity body, Actor actor) {
        return assurances.confirmed(body, actor);
    }
}
