package org.yiwang.identity.consents;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** What the signed-in person consented to, through whichever client; given on Keycloak's page of consent. */
@RestController
@ForCitizens
@RequestMapping("/v1/consents")
class ConsentController {

    private final ConsentService consents;

    ConsentController(ConsentService consents) {
        this.consents = consents;
    }

    /** My consents, the newest first, also those that have ended; 503 while Keycloak does not say what is new. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @GetMapping
    @Operation(
            summary = "What I consented to: for what, which data, whose application; the newest first, ended ones too")
    Mono<ResponseEntity<Page<ConsentView>>> list(
            Actor actor, Language language, @Nullable Cursor after, Limit limit, ServerWebExchange exchange) {
        return consents.listed(actor.person(), after, limit, language).map(page -> page.answer(exchange));
    }

    /** The receipt of one consent. */
    @OpenTo(CITIZEN)
    @GetMapping("/{id}")
    @Operation(summary = "The receipt of one consent")
    Mono<ConsentView> read(@PathVariable UUID id, Actor actor, Language language) {
        return consents.one(actor.person(), id, language);
    }

    /** Withdraws a consent: within seconds nothing more is shown by it. The receipt stays; again changes nothing. */
    @OpenTo(CITIZEN)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Withdraws a consent: within seconds nothing more is shown by it; the receipt stays")
    Mono<Void> withdraw(@PathVariable UUID id, Actor actor) {
        return consents.withdrawn(actor.person(), id);
    }
}
