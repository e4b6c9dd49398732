package org.yiwang.cases.prereview;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Who may review first at the lower level, and the passing up to the level that decides. */
@RestController
@RequestMapping("/v1/cases/{id}")
class PreReviewController {

    private static final int LONG_TEXT = 4000;

    private final PreReviewService preReviewers;
    private final CaseService cases;

    PreReviewController(PreReviewService preReviewers, CaseService cases) {
        this.preReviewers = preReviewers;
        this.cases = cases;
    }

    record PassingUp(@NotBlank @Size(max = LONG_TEXT) String opinion) {}

    /** The departments of the lower level, one of which the applicant names at submission; none if the item needs no pre-review. */
    @Operation(summary = "The departments of the lower level, one of which reviews first; none where nobody has to")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/pre-reviewers")
    Mono<ResponseEntity<Page<PreReviewer>>> list(
            @PathVariable UUID id,
            Actor actor,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        return preReviewers.page(id, new Reader(actor), after, limit, language).map(page -> page.answer(exchange));
    }

    /** Passes the case up to the department that decides, with the lower level's opinion (Art. 43); nobody handles it then. */
    @Operation(summary = "Passes the case up to the department that decides, with the lower level's opinion (Art. 43)")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/passing-up")
    Mono<ResponseEntity<CaseState>> passUp(
            @PathVariable UUID id,
            @RequestBody @Valid PassingUp body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return cases.act(request, new Command.PassUp(body.opinion()))
                .map(given ->
                        ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state()));
    }
}
