package org.yiwang.identity.organisations;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
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
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Organisations, to those who have a role in them. */
@RestController
@ForCitizens
@RequestMapping("/v1/organisations")
class OrganisationController {

    private final OrganisationService organisations;

    OrganisationController(OrganisationService organisations) {
        this.organisations = organisations;
    }

    /** What is digested of a registration for its repetition: instead of the number its hash under this service's key. */
    record Digested(String code, String number) {}

    /** The organisations one has a role in today. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @GetMapping
    @Operation(summary = "The organisations one has a role in today")
    Mono<Page<OrganisationView>> list(Actor actor) {
        return organisations.mine(actor).map(OrganisationView::of).collectList().map(found -> new Page<>(found, null));
    }

    /** One of them. */
    @OpenTo(CITIZEN)
    @GetMapping("/{id}")
    @Operation(summary = "An organisation one has a role in")
    Mono<ResponseEntity<OrganisationView>> read(@PathVariable UUID id, Actor actor) {
        return answered(id, actor, ResponseEntity.ok());
    }

    /** Registers an organisation for its legal representative, whom the market-regulation registry confirms. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registers an organisation for its legal representative, whom the registry confirms")
    Mono<ResponseEntity<OrganisationView>> register(
            @RequestBody @Valid NewOrganisation body, Actor actor, ServerWebExchange exchange) {
        var wanted = organisations.wanted(body);
        var digested = new Digested(wanted.code().text(), Arrays.toString(wanted.hash()));
        return organisations
                .registered(wanted, actor, Idempotency.of(exchange, actor, digested))
                .flatMap(id -> answered(id, actor, ResponseEntity.created(URI.create("/v1/organisations/" + id))));
    }

    private Mono<ResponseEntity<OrganisationView>> answered(UUID id, Actor actor, ResponseEntity.BodyBuilder answer) {
        return organisations
                .mine(id, actor)
                .map(found -> answer.eTag(ETags.strong(found.version())).body(OrganisationView.of(found)));
    }
}
