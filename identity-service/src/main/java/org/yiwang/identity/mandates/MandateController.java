package org.yiwang.identity.mandates;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.defaults.idempotency.IdempotencyKey;
import org.yiwang.identity.mandates.Mandate.Side;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Mandates, to those who gave them or are given them. */
@RestController
@ForCitizens
@RequestMapping("/v1/mandates")
class MandateController {

    private final MandateService mandates;
    private final ShownMandates shown;

    MandateController(MandateService mandates, ShownMandates shown) {
        this.mandates = mandates;
        this.shown = shown;
    }

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    /** What is digested of an offer for its repetition: instead of the number its hash under this service's key. */
    record Digested(String grantor, NewMandate.NewScope scope, boolean help, String from, String until, String agent) {}

    /** Mandates given and received, the newest first; with an item only those by which one may act about it today. */
    @OpenTo(
            value = {CITIZEN, AGENT},
            withTheirOwn = {OTHER_CITIZEN, FORMER_AGENT})
    @GetMapping
    @Operation(summary = "Mandates given and received; with an item only those by which one may act about it today")
    Mono<ResponseEntity<Page<MandateView>>> list(
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(required = false) @Nullable UUID item,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return shown.listed(side, item, after, limit, actor, language).map(page -> page.answer(exchange));
    }

    /** One mandate. */
    @OpenTo({CITIZEN, AGENT})
    @GetMapping("/{id}")
    @Operation(summary = "One mandate")
    Mono<ResponseEntity<MandateView>> read(@PathVariable UUID id, Actor actor, Language language) {
        return answered(id, actor, language, ResponseEntity.ok());
    }

    /** Offers a mandate; the answer is the same whether the agent is known here or not. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Offers a mandate; the answer is the same whether the agent is known here or not")
    Mono<ResponseEntity<MandateView>> give(
            @RequestBody @Valid NewMandate body, Actor actor, Language language, ServerWebExchange exchange) {
        return mandates.given(body, actor, key(body, actor, exchange))
                .flatMap(id -> answered(id, actor, language, ResponseEntity.created(URI.create("/v1/mandates/" + id))));
    }

    /** Accepts a mandate; from now on one may act by it. */
    @OpenTo(AGENT)
    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Accepts a mandate; from now on one may act by it")
    Mono<ResponseEntity<MandateView>> accept(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, MandateAction.ACCEPT, body, actor, ifMatch, language, exchange);
    }

    /** Refuses a mandate that is offered. */
    @OpenTo(AGENT)
    @PostMapping("/{id}/refusal")
    @Operation(summary = "Refuses a mandate that is offered")
    Mono<ResponseEntity<MandateView>> refuse(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, MandateAction.REFUSE, body, actor, ifMatch, language, exchange);
    }

    /** Revokes a mandate, from either side; it stops working within seconds. */
    @OpenTo({CITIZEN, AGENT})
    @PostMapping("/{id}/revocation")
    @Operation(summary = "Revokes a mandate, from either side; it stops working within seconds")
    Mono<ResponseEntity<MandateView>> revoke(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, MandateAction.REVOKE, body, actor, ifMatch, language, exchange);
    }

    private Mono<ResponseEntity<MandateView>> acted(
            UUID id,
            MandateAction action,
            @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return mandates.acted(id, action, actor, ifMatch, Idempotency.of(exchange, actor, body))
                .flatMap(acted -> answered(acted, actor, language, ResponseEntity.ok()));
    }

    private IdempotencyKey key(NewMandate body, Actor actor, ServerWebExchange exchange) {
        var agent = mandates.wanted(body.agent());
        var named = agent.person() + " " + agent.name() + " " + Arrays.toString(agent.hash());
        var digested = new Digested(
                String.valueOf(body.grantor()),
                body.scope(),
                body.helps(),
                String.valueOf(body.from()),
                String.valueOf(body.until()),
                named);
        return Idempotency.of(exchange, actor, digested);
    }

    private Mono<ResponseEntity<MandateView>> answered(
            UUID id, Actor actor, Language language, ResponseEntity.BodyBuilder answer) {
        return shown.mandate(id, actor, language)
                .map(found -> answer.eTag(ETags.strong(found.version())).body(found.view()));
    }
}
