package org.yiwang.identity.clients;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Judging others' clients; a withdrawn post judges nothing from that moment on. */
@RestController
@ForOfficials(duties = Duty.INTEGRATION)
@NeedsSignIn(acr = Acr.MFA)
@RequestMapping("/v1/clients/{id}")
@OpenTo(OFFICIAL_HERE)
class ClientApprovalController {

    private final ClientService clients;
    private final ShownClients shown;

    ClientApprovalController(ClientService clients, ShownClients shown) {
        this.clients = clients;
        this.shown = shown;
    }

    /** The reason, which the owner reads. */
    record Reason(@NotBlank @Size(max = 1000) String reason) {}

    /** Lets a requested client into production. */
    @PostMapping("/approval")
    @Operation(summary = "Lets a requested client into production")
    Mono<ResponseEntity<ClientView>> approve(
            @PathVariable UUID id,
            @RequestBody(required = false) ClientController.@Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, ClientAction.APPROVE, body, null, actor, ifMatch, language, exchange);
    }

    /** Refuses a requested client, with the reason. */
    @PostMapping("/refusal")
    @Operation(summary = "Refuses a requested client, with the reason")
    Mono<ResponseEntity<ClientView>> refuse(
            @PathVariable UUID id,
            @RequestBody @Valid Reason body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, ClientAction.REFUSE, body, body.reason(), actor, ifMatch, language, exchange);
    }

    /** Shuts a client out, with the reason; what was issued to it ends within seconds. */
    @PostMapping("/suspension")
    @Operation(summary = "Shuts a client out, with the reason; what was issued to it ends within seconds")
    Mono<ResponseEntity<ClientView>> suspend(
            @PathVariable UUID id,
            @RequestBody @Valid Reason body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, ClientAction.SUSPEND, body, body.reason(), actor, ifMatch, language, exchange);
    }

    /** Lets a suspended client in again. */
    @PostMapping("/reinstatement")
    @Operation(summary = "Lets a suspended client in again")
    Mono<ResponseEntity<ClientView>> reinstate(
            @PathVariable UUID id,
            @RequestBody(required = false) ClientController.@Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(id, ClientAction.REINSTATE, body, null, actor, ifMatch, language, exchange);
    }

    /** Grants what was asked for instead of what was approved before. */
    @PostMapping("/change-approval")
    @Operation(summary = "Grants what was asked for instead of what was approved before")
    Mono<ResponseEntity<ClientView>> approveChange(
            @PathVariable UUID id,
            @RequestBody(required = false) ClientController.@Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return clients.changeJudged(id, true, null, actor, ifMatch, key)
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> ClientController.answer(ResponseEntity.ok(), found));
    }

    /** Leaves what was approved as it is, with the reason. */
    @PostMapping("/change-refusal")
    @Operation(summary = "Leaves what was approved as it is, with the reason")
    Mono<ResponseEntity<ClientView>> refuseChange(
            @PathVariable UUID id,
            @RequestBody @Valid Reason body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return clients.changeJudged(id, false, body.reason(), actor, ifMatch, key)
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> ClientController.answer(ResponseEntity.ok(), found));
    }

    private Mono<ResponseEntity<ClientView>> acted(
            UUID id,
            ClientAction action,
            @Nullable Object body,
            @Nullable String reason,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return clients.acted(id, action, reason, actor, ifMatch, Idempotency.of(exchange, actor, body))
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> ClientController.answer(ResponseEntity.ok(), found));
    }
}
