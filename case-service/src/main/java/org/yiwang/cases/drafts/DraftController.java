package org.yiwang.cases.drafts;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;
import static org.yiwang.keycloak.ReaderKind.SANDBOX_CLIENT;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Applicant;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Drafts of applications: citizens' own, and those clerks enter at a window for a person present. */
@ForPeople
@WithScope("cases.submit")
@RestController
@RequestMapping("/v1/cases")
class DraftController {

    private final DraftService drafts;

    DraftController(DraftService drafts) {
        this.drafts = drafts;
    }

    /** For whom, of which item, with what is known of the form so far. */
    record NewDraft(
            @NotNull UUID item,
            @Nullable Applicant applicant,

            @Schema(
                    description =
                            "Who is present at the window, if it is not the applicant: who may act for him in this "
                                    + "item by a mandate or role; said by clerks only")
            @Nullable
            UUID personPresent,

            @Nullable JsonNode form,

            @Schema(
                    description = "Whether what enters the inbox about this case is served; absent, what the applicant "
                            + "said for all cases counts")
            @Nullable
            Boolean agreesToElectronicService) {}

    record FormAnswers(@NotNull JsonNode form) {}

    record GivenMaterial(@NotNull UUID document) {}

    /** Opens a draft in the item's present version, which it keeps; a clerk names who is present, and for whom. */
    @Operation(summary = "Opens a draft in the item's present version, which it keeps")
    @OpenTo(
            value = {CITIZEN, INTEGRATOR},
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, SANDBOX_CLIENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<CaseState>> open(@RequestBody @Valid NewDraft body, Actor actor, ServerWebExchange exchange) {
        return drafts.open(body, actor, Idempotency.of(exchange, actor, body))
                .map(saved -> ResponseEntity.created(
                                URI.create("/v1/cases/" + saved.state().id()))
                        .eTag(ETags.strong(saved.version()))
                        .body(saved.state()));
    }

    /** Keeps what is filled in so far; it may be incomplete, but what is there has the right type. */
    @Operation(summary = "Keeps what is filled in so far; it may be incomplete, but what is there has the right type")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PutMapping("/{id}/form")
    Mono<ResponseEntity<CaseState>> fillIn(
            @PathVariable UUID id, @RequestBody @Valid FormAnswers body, Actor actor, IfMatch ifMatch) {
        return drafts.fillIn(id, body.form(), actor, ifMatch).map(DraftController::ok);
    }

    /** Gives an uploaded document for a material. */
    @Operation(summary = "Gives an uploaded document for a material")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PutMapping("/{id}/materials/{code}")
    Mono<ResponseEntity<CaseState>> give(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestBody @Valid GivenMaterial body,
            Actor actor,
            IfMatch ifMatch) {
        return drafts.give(id, code, body.document(), actor, ifMatch).map(DraftController::ok);
    }

    /** Takes a material back out of the draft. */
    @Operation(summary = "Takes a material back out of the draft")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @DeleteMapping("/{id}/materials/{code}")
    Mono<ResponseEntity<CaseState>> takeBack(
            @PathVariable UUID id, @PathVariable String code, Actor actor, IfMatch ifMatch) {
        return drafts.takeBack(id, code, actor, ifMatch).map(DraftController::ok);
    }

    /** Discards a draft with everything in it; nothing of it is kept. */
    @Operation(summary = "Discards a draft with everything in it; nothing of it is kept")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@PathVariable UUID id, Actor actor, IfMatch ifMatch) {
        return drafts.discard(id, actor, ifMatch);
    }

    private static ResponseEntity<CaseState> ok(DraftService.Saved saved) {
        return ResponseEntity.ok().eTag(ETags.strong(saved.version())).body(saved.state());
    }
}
