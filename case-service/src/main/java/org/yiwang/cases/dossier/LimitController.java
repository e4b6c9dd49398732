package org.yiwang.cases.dossier;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.clock.LimitKind;
import org.yiwang.cases.people.Reader;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** The limits of a case, counted day by day. */
@RestController
class LimitController {

    private final LimitService limits;

    LimitController(LimitService limits) {
        this.limits = limits;
    }

    /** Why one limit is due when it is: each day, counted, weekend, holiday, make-up working day or suspended. */
    @Operation(summary = "Why one limit is due when it is: each day, counted, off, made up or suspended")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/v1/cases/{id}/limits/{limit}/explanation")
    Mono<LimitExplanation> explanation(@PathVariable UUID id, @PathVariable LimitKind limit, Actor actor) {
        return limits.explanation(id, limit, new Reader(actor));
    }

    /** Why an opinion is due when it is, day by day: for who handles the case, and for the department its own. */
    @Operation(summary = "Why an opinion is due when it is: each day, counted, off or made up")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @GetMapping("/v1/cases/{id}/opinions/{n}/explanation")
    Mono<LimitExplanation> ofOpinion(@PathVariable UUID id, @PathVariable int n, Actor actor) {
        return limits.opinion(id, n, new Reader(actor));
    }

    /** Why what is owed is due when it is, day by day; before the decision that starts its time there is nothing to tell. */
    @Operation(summary = "Why what is owed is due when it is: each day, counted, off or made up")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/v1/cases/{id}/obligations/{n}/explanation")
    Mono<LimitExplanation> ofObligation(@PathVariable UUID id, @PathVariable int n, Actor actor) {
        return limits.obligation(id, n, new Reader(actor));
    }

    /** Why a case is due when it is: the days of its running limits, counted or free. */
    @Operation(summary = "Why a case is due when it is: the days of its running limits, counted or free")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/v1/cases/{id}/limits")
    Mono<CountedLimits> limits(@PathVariable UUID id, Actor actor) {
        return limits.days(id, new Reader(actor));
    }
}
