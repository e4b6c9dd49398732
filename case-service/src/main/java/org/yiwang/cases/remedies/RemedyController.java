package org.yiwang.cases.remedies;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.lifecycle.Contest;
import org.yiwang.cases.lifecycle.RemedyResult;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Remedies against what was decided in a case: cases of their own, linked with it. */
@RestController
@Tag(name = "remedies")
@RequestMapping("/v1/cases/{id}")
class RemedyController {

    private final RemedyService remedies;

    RemedyController(RemedyService remedies) {
        this.remedies = remedies;
    }

    /** What is known of the form so far; the rest is filled in, and documents given, as in any draft. */
    record NewRemedy(@Nullable JsonNode form, @Nullable Boolean agreesToElectronicService) {}

    /**
     * The remedies of a case.
     *
     * @param contests the case this one contests, if it is a remedy itself
     * @param filed the remedies against it
     * @param ways what the applicant may still do, and until when
     * @param servedOn the day from which the time for remedies runs
     * @param courtUntil the last day for going to court (Administrative Litigation Law, Art. 45, 46); none against an
     *     answer to a complaint
     */
    record Remedies(
            @Nullable LinkedCase contests,
            List<LinkedCase> filed,
            List<Way> ways,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate courtUntil) {}

    /**
     * The other end of the link.
     *
     * @param result what it came to, if it is a remedy that is decided
     */
    record LinkedCase(
            UUID id,
            @Nullable String number,
            Contest.Kind kind,
            CaseStatus status,
            Office department,
            @Nullable Instant submittedAt,
            @Nullable RemedyResult result) {}

    record Office(UUID id, String name) {}

    /**
     * A remedy.
     *
     * @param until the last day for it, if that is limited and runs already
     * @param department who decides on it
     */
    record Way(
            Contest.Kind kind,
            Standing standing,
            @Nullable LocalDate until,
            @Nullable Office department) {}

    /** Whether a remedy is open: not once it was filed, or its time is over, or where it is filed elsewhere. */
    enum Standing {
        OPEN,
        FILED,
        TOO_LATE,
        NOT_HERE
    }

    /** What was and what may be done against the decision, with the dates, and what the case itself contests. */
    @Operation(summary = "What was and may be done against the decision, with the dates, and what the case contests")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR, OFFICIAL_HERE})
    @GetMapping("/remedies")
    Mono<Remedies> read(@PathVariable UUID id, Actor actor, Language language) {
        return remedies.of(id, actor, language);
    }

    /** Opens the application for reconsideration by the government of that level, within 60 days of service (Art. 20). */
    @Operation(summary = "Opens the application for reconsideration by the government of that level (Art. 20, 24)")
    @ForCitizens
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PostMapping("/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<CaseState>> appeal(
            @PathVariable UUID id,
            @RequestBody @Valid NewRemedy body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return opened(remedies.opened(request, Contest.Kind.APPEAL, body));
    }

    /** Opens a complaint to another office than the one that decided. */
    @Operation(summary = "Opens a complaint to another office than the one that decided")
    @ForCitizens
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PostMapping("/complaints")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ResponseEntity<CaseState>> complain(
            @PathVariable UUID id,
            @RequestBody @Valid NewRemedy body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return opened(remedies.opened(request, Contest.Kind.COMPLAINT, body));
    }

    private static Mono<ResponseEntity<CaseState>> opened(Mono<CaseService.Answer> answer) {
        return answer.map(given -> ResponseEntity.created(
                        URI.create("/v1/cases/" + given.state().id()))
                .eTag(given.etag())
                .body(given.state()));
    }
}
