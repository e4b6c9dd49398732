package org.yiwang.identity.agreements;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Whether the signed-in citizen agrees to electronic service. */
@RestController
@ForCitizens
@RequestMapping("/v1/me/electronic-service")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class AgreementController {

    private final AgreementService agreements;

    AgreementController(AgreementService agreements) {
        this.agreements = agreements;
    }

    @Schema(name = "ElectronicServiceWord")
    record Word(@NotNull @Nullable Boolean agrees) {}

    /** Whether I agree, since when, and since when not any more. */
    @GetMapping
    @Operation(summary = "Whether I agree that messages are served when they enter my inbox, with the history")
    Mono<Agreement> read(Actor actor) {
        return agreements.read(actor);
    }

    /** Agrees or withdraws; saying the same again changes nothing. */
    @PutMapping
    @Operation(
            summary = "Agrees that messages are served when they enter my inbox, or withdraws that",
            description =
                    "It counts for all my cases, also those that are running, from now on: what entered the inbox "
                            + "before stays as it was. What is said when a case is submitted counts for that case, until "
                            + "something is said here.")
    Mono<Agreement> say(@RequestBody @Valid Word body, Actor actor) {
        return agreements.said(actor, Boolean.TRUE.equals(body.agrees()));
    }
}
