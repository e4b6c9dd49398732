package org.yiwang.cases.visits;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.lifecycle.VisitReason;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Visits of one case: read, recorded, asked for with an appointment, confirmed, cancelled. */
@RestController
@RequestMapping("/v1/cases/{id}")
class VisitController {

    private static final int LONG_TEXT = 1000;
    private static final int PLACE = 200;
    private static final int MOST = 100;

    private final VisitService visits;

    VisitController(VisitService visits) {
        this.visits = visits;
    }

    /**
     * A time the applicant appeared.
     *
     * @param originals the materials whose originals were seen
     */
    record NewVisit(
            @NotNull VisitReason reason,
            @NotNull LocalDate day,
            @Nullable @Size(max = LONG_TEXT) String words,
            @Nullable @Size(max = LONG_TEXT) String explanation,
            @Nullable @Size(max = MOST) List<@NotBlank String> originals) {}

    /** When and where the applicant is asked to appear. */
    record VisitRequest(
            @NotNull VisitReason reason,
            @NotBlank @Size(max = PLACE) String place,
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable @Size(max = LONG_TEXT) String words,
            @Nullable @Size(max = LONG_TEXT) String explanation) {}

    /** The day he came, and the materials whose originals were seen. */
    record Attendance(
            @NotNull LocalDate day,
            @Nullable @Size(max = MOST) List<@NotBlank String> originals) {}

    record Cancellation(@NotBlank @Size(max = LONG_TEXT) String reasons) {}

    /** How often and why the applicant came or was asked to, the first time first; an opening is recorded. */
    @Operation(summary = "How often and why the applicant came or was asked to, the first time first")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/visits")
    Mono<ResponseEntity<Page<VisitView>>> list(
            @PathVariable UUID id, Actor actor, Limit limit, @Nullable Cursor after, ServerWebExchange exchange) {
        return visits.page(id, new Reader(actor), after, limit).map(page -> page.answer(exchange));
    }

    /** Records that the applicant appeared in person; more than once needs an explanation. */
    @Operation(summary = "Records that the applicant appeared in person; more than once needs an explanation")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/visits")
    Mono<ResponseEntity<CaseState>> record(
            @PathVariable UUID id,
            @RequestBody @Valid NewVisit body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        return visits.recorded(request(id, body, actor, ifMatch, exchange), body)
                .map(VisitController::answered);
    }

    /** Asks the applicant to appear, at a place and time; more than once needs an explanation. */
    @Operation(summary = "Asks the applicant to appear, at a place and time; more than once needs an explanation")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/visit-request")
    Mono<ResponseEntity<CaseState>> ask(
            @PathVariable UUID id,
            @RequestBody @Valid VisitRequest body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        return visits.asked(request(id, body, actor, ifMatch, exchange), body).map(VisitController::answered);
    }

    /** Says that the applicant came to the visit that was asked for; it counts from then on. */
    @Operation(summary = "Says that the applicant came to the visit that was asked for; it counts from then on")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/visits/{n}/attendance")
    Mono<ResponseEntity<CaseState>> confirm(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestBody @Valid Attendance body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        return visits.confirmed(request(id, body, actor, ifMatch, exchange), n, body)
                .map(VisitController::answered);
    }

    /** Cancels a visit that was asked for, with reasons told to the applicant; it does not count. */
    @Operation(summary = "Cancels a visit that was asked for, with reasons told to the applicant; it does not count")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/visits/{n}/cancellation")
    Mono<ResponseEntity<CaseState>> cancel(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestBody @Valid Cancellation body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        return visits.cancelled(request(id, body, actor, ifMatch, exchange), n, body.reasons())
                .map(VisitController::answered);
    }

    private static CaseService.Request request(
            UUID id, Object body, Actor actor, IfMatch ifMatch, ServerWebExchange exchange) {
        return new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
    }

    private static ResponseEntity<CaseState> answered(CaseService.Answer given) {
        return ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state());
    }
}
