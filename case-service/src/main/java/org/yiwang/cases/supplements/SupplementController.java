package org.yiwang.cases.supplements;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
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
import org.yiwang.cases.lifecycle.Present;
import org.yiwang.cases.lifecycle.Wanted;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Asks for what is missing, once and completely, and takes it. */
@RestController
@RequestMapping("/v1/cases/{id}")
class SupplementController {

    private static final int LONG_TEXT = 1000;
    private static final int MOST = 100;
    private static final int MOST_DAYS = 60;

    private final SupplementService supplements;

    SupplementController(SupplementService supplements) {
        this.supplements = supplements;
    }

    /** All that is wrong or missing: each field or material with a word on it. */
    record SupplementRequest(@NotEmpty @Size(max = MOST) List<@Valid @NotNull Mark> wanted) {}

    /**
     * A field or a material that is wrong or missing.
     *
     * @param pointer {@code /form/…} or {@code /materials/…}
     */
    record Mark(
            @NotBlank @Size(max = 200) String pointer,
            @NotBlank @Size(max = LONG_TEXT) String note) {}

    /** What is supplied: the answers and documents that were asked for, all at once; at a window by who is present. */
    record Supplement(
            @Nullable JsonNode form,
            @Nullable @Size(max = MOST) Map<String, @NotNull UUID> materials,
            @Nullable @Valid Present present) {}

    /** Days more to supply what is missing, of the limit's unit, and why. */
    record More(
            @NotNull @Min(1) @Max(MOST_DAYS) Integer days,
            @NotBlank @Size(max = LONG_TEXT) String reasons) {}

    /** Asks once for everything that is missing or wrong (Art. 32); the applicant's time starts. */
    @Operation(summary = "Asks once for everything that is missing or wrong (Art. 32); the applicant's time starts")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/supplement-request")
    Mono<ResponseEntity<CaseState>> ask(
            @PathVariable UUID id,
            @RequestBody @Valid SupplementRequest body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var wanted = body.wanted().stream()
                .map(mark -> new Wanted(mark.pointer(), mark.note()))
                .toList();
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return supplements.asked(request, wanted).map(SupplementController::answered);
    }

    /** Gives the applicant once more time to supply what is missing; the reasons are told. */
    @Operation(summary = "Gives the applicant once more time to supply what is missing; the reasons are told")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/supplement-extension")
    Mono<ResponseEntity<CaseState>> extend(
            @PathVariable UUID id,
            @RequestBody @Valid More body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return supplements.extended(request, body.days(), body.reasons()).map(SupplementController::answered);
    }

    /** Supplies all that was asked for, and nothing else; the time for acceptance starts anew. */
    @Operation(summary = "Supplies all that was asked for, and nothing else; the time for acceptance starts anew")
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR, OFFICIAL_HERE})
    @PostMapping("/supplement")
    Mono<ResponseEntity<CaseState>> supply(
            @PathVariable UUID id,
            @RequestBody @Valid Supplement body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        Map<String, UUID> materials = body.materials() == null ? Map.of() : body.materials();
        var supply = new CaseService.Supply(body.form(), materials, body.present());
        return supplements.supplied(request, supply).map(SupplementController::answered);
    }

    private static ResponseEntity<CaseState> answered(CaseService.Answer given) {
        return ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state());
    }
}
