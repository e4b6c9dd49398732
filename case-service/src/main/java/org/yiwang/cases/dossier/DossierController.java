package org.yiwang.cases.dossier;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;
import static org.yiwang.keycloak.ReaderKind.SANDBOX_CLIENT;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseStatus;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Cases to read. */
@RestController
@RequestMapping("/v1/cases")
class DossierController {

    private final DossierService dossiers;

    DossierController(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    /** One's own cases and those of others one may act for, the latest first. */
    @Operation(summary = "One's own cases and those of others one may act for, the latest first")
    @ForCitizens
    @WithScope("cases.read")
    @OpenTo(
            value = {CITIZEN, AGENT, INTEGRATOR},
            withTheirOwn = {OTHER_CITIZEN, FORMER_AGENT, SANDBOX_CLIENT})
    @GetMapping
    Mono<ResponseEntity<Page<CaseSummary>>> mine(
            @RequestParam(required = false) @Nullable Set<CaseStatus> status,
            Actor actor,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        var wanted = status == null ? Set.<CaseStatus>of() : status;
        return dossiers.mine(new Reader(actor), wanted, after, limit, language).map(page -> page.answer(exchange));
    }

    /** The whole of a case; an official's or agent's opening is recorded. */
    @Operation(summary = "The whole of a case; an official's or agent's opening is recorded")
    @ForPeople
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, OFFICIAL_HERE, INTEGRATOR})
    @GetMapping("/{id}")
    Mono<ResponseEntity<Dossier>> open(@PathVariable UUID id, Actor actor, Language language) {
        return dossiers.open(id, new Reader(actor), language)
                .map(found ->
                        ResponseEntity.ok().eTag(ETags.strong(found.version())).body(found.dossier()));
    }
}
