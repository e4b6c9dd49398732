package org.yiwang.cases.trail;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.ForServices;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** The trail of a case, for those who may see it, and its verification. */
@RestController
class TrailController {

    private final TrailService trail;
    private final VerificationService verifications;

    TrailController(TrailService trail, VerificationService verifications) {
        this.trail = trail;
        this.verifications = verifications;
    }

    /** What has happened to a case, as far as the reader is its audience. */
    @Operation(summary = "What has happened to a case, as far as the reader is its audience")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/v1/cases/{id}/timeline")
    Mono<ResponseEntity<Page<TimelineEntry>>> timeline(
            @PathVariable UUID id, Actor actor, Limit limit, @Nullable Cursor after, ServerWebExchange exchange) {
        var from = after == null ? 0 : (int) Math.min(after.number(0), Integer.MAX_VALUE);
        return trail.page(id, new Reader(actor), from, limit).map(page -> page.answer(exchange));
    }

    /**
     * Verifies a case's trail, its side texts and the signed heads that stand for it, for its parties, who handles it and
     * who audits in its region; what was changed, taken out, added or moved is named.
     */
    @Operation(summary = "Verifies a case's trail; what was changed, taken out, added or moved is named")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/v1/cases/{id}/verification")
    Mono<Verification> verification(@PathVariable UUID id, Actor actor) {
        return verifications.verified(id, new Reader(actor));
    }

    /** Verifies the chain of a case. */
    @Operation(summary = "Verifies the chain of a case")
    @ForServices
    @GetMapping("/internal/cases/{id}/chain")
    Mono<TrailService.ChainState> chain(@PathVariable UUID id) {
        return trail.verified(id);
    }
}
