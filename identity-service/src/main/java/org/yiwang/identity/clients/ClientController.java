package org.yiwang.identity.clients;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** OAuth clients, to those who registered them, and to officials who approve them. */
@RestController
@RequestMapping("/v1/clients")
class ClientController {

    private final ClientService clients;
    private final ShownClients shown;

    ClientController(ClientService clients, ShownClients shown) {
        this.clients = clients;
        this.shown = shown;
    }

    record NewKeys(@NotNull @Valid KeySet keys) {}

    record NewAddresses(@NotEmpty @Size(max = 10) List<@NotNull @Size(max = 250) String> redirectUris) {}

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    /** The reader's own clients, and to who holds an {@code INTEGRATION} post all; the newest first, without history. */
    @OpenTo(
            value = {CITIZEN, OFFICIAL_HERE},
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, OFFICIAL_ELSEWHERE})
    @GetMapping
    @ForPeople
    @Operation(summary = "The reader's own clients, or all to who approves them; the newest first, without history")
    Mono<ResponseEntity<Page<ClientView>>> list(
            @RequestParam(required = false) Client.@Nullable State state,
            @RequestParam(defaultValue = "false") boolean waiting,
            Actor actor,
            @Nullable Cursor after,
            Limit limit,
            Language language,
            ServerWebExchange exchange) {
        return shown.listed(state, waiting, after, limit, actor, language).map(page -> page.answer(exchange));
    }

    /** One client with its history. */
    @OpenTo({CITIZEN, OFFICIAL_HERE})
    @GetMapping("/{id}")
    @ForPeople
    @Operation(summary = "One client with its history")
    Mono<ResponseEntity<ClientView>> read(@PathVariable UUID id, Actor actor, Language language) {
        return shown.shown(id, actor, language).map(found -> answer(ResponseEntity.ok(), found));
    }

    /** Registers a client: one of the sandbox works at once, one of production waits for its approval. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @PostMapping
    @ForCitizens
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Registers a client: one of the sandbox works at once, one of production waits for its approval")
    Mono<ResponseEntity<ClientView>> register(
            @RequestBody @Valid NewClient body, Actor actor, Language language, ServerWebExchange exchange) {
        return clients.registered(body, actor, Idempotency.of(exchange, actor, body))
                .flatMap(id -> shown.shown(id, actor, language))
                .map(found -> answer(
                        ResponseEntity.created(
                                URI.create("/v1/clients/" + found.view().id())),
                        found));
    }

    /** Exchanges the public keys; while old and new ones are both named, both are accepted. */
    @OpenTo(CITIZEN)
    @PutMapping("/{id}/keys")
    @ForCitizens
    @Operation(summary = "Exchanges the public keys; while old and new ones are both named, both are accepted")
    Mono<ResponseEntity<ClientView>> keys(
            @PathVariable UUID id,
            @RequestBody @Valid NewKeys body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return clients.changed(
                        id,
                        ClientStep.What.KEYS_CHANGED,
                        actor,
                        ifMatch,
                        key,
                        (client, reader) -> Clients.rekeyed(body.keys(), client, reader))
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> answer(ResponseEntity.ok(), found));
    }

    /** Replaces the addresses of a sandbox client; those of production were approved with it. */
    @OpenTo(CITIZEN)
    @PutMapping("/{id}/redirect-uris")
    @ForCitizens
    @Operation(summary = "Replaces the addresses of a sandbox client; those of production were approved with it")
    Mono<ResponseEntity<ClientView>> redirectUris(
            @PathVariable UUID id,
            @RequestBody @Valid NewAddresses body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return clients.changed(
                        id,
                        ClientStep.What.REDIRECT_URIS_CHANGED,
                        actor,
                        ifMatch,
                        key,
                        (client, reader) -> Clients.readdressed(body.redirectUris(), client, reader))
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> answer(ResponseEntity.ok(), found));
    }

    /** What is asked for instead of what was approved, as a whole. */
    record NewChange(
            @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 250) String> redirectUris,
            @NotEmpty Set<@NotNull Scope> scopes,
            @NotNull @Size(max = 30) List<@NotNull UUID> items,
            Client.@NotNull Plan plan,
            @Nullable @Valid Addresses addresses) {

        Change change() {
            return new Change(redirectUris, scopes, items, plan, addresses == null ? Addresses.NONE : addresses);
        }
    }

    /** Asks for other scopes, items, addresses or another plan; what was approved stays in force until then. */
    @OpenTo(CITIZEN)
    @PutMapping("/{id}/change")
    @ForCitizens
    @Operation(summary = "Asks for something else than was approved, which stays in force until that is judged")
    Mono<ResponseEntity<ClientView>> change(
            @PathVariable UUID id,
            @RequestBody @Valid NewChange body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return clients.wanting(id, body.change(), actor, ifMatch, key)
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> answer(ResponseEntity.ok(), found));
    }

    /** Asks for a change no more that nobody has judged yet; what was approved stays. */
    @OpenTo(CITIZEN)
    @DeleteMapping("/{id}/change")
    @ForCitizens
    @Operation(summary = "Asks for a change no more that nobody has judged yet")
    Mono<ResponseEntity<ClientView>> unwant(
            @PathVariable UUID id, Actor actor, IfMatch ifMatch, Language language, ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, null);
        return clients.changed(id, ClientStep.What.CHANGE_WITHDRAWN, actor, ifMatch, key, Clients::unwanting)
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> answer(ResponseEntity.ok(), found));
    }

    /** Closes an own client for good. */
    @OpenTo(CITIZEN)
    @PostMapping("/{id}/closure")
    @ForCitizens
    @Operation(summary = "Closes an own client for good")
    Mono<ResponseEntity<ClientView>> close(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return clients.acted(id, ClientAction.CLOSE, null, actor, ifMatch, key)
                .flatMap(changed -> shown.shown(changed, actor, language))
                .map(found -> answer(ResponseEntity.ok(), found));
    }

    static ResponseEntity<ClientView> answer(ResponseEntity.BodyBuilder answer, ShownClients.Shown found) {
        return answer.eTag(ETags.strong(found.version())).body(found.view());
    }
}
