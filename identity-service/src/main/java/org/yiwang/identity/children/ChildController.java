package org.yiwang.identity.children;

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

/** Children, to those who act for them as guardians. */
@RestController
@ForCitizens
@RequestMapping("/v1/me/children")
class ChildController {

    private final ChildService children;

    ChildController(ChildService children) {
        this.children = children;
    }

    /** What is digested of a registration for its repetition: instead of numbers their hashes under this service's key. */
    record Digested(String name, String number, String guardianNumber) {}

    /** The children one acts for as guardian today. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @GetMapping
    @Operation(summary = "The children one acts for as guardian today")
    Mono<Page<ChildView>> list(Actor actor) {
        return children.mine(actor).map(ChildView::of).collectList().map(found -> new Page<>(found, null));
    }

    /** One of them. */
    @OpenTo(CITIZEN)
    @GetMapping("/{id}")
    @Operation(summary = "A child one acts for as guardian")
    Mono<ResponseEntity<ChildView>> read(@PathVariable UUID id, Actor actor) {
        return answered(id, actor, ResponseEntity.ok());
    }

    /** Registers a child for a guardian, whom the registry of guardians confirms; both guardians then act for it. */
    @OpenTo(
            value = CITIZEN,
            withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Registers a child for a guardian, whom the registry of guardians confirms")
    Mono<ResponseEntity<ChildView>> register(
            @RequestBody @Valid NewChild body, Actor actor, ServerWebExchange exchange) {
        var wanted = children.wanted(body);
        var digested = new Digested(
                wanted.child().name(), Arrays.toString(wanted.hash()), Arrays.toString(wanted.guardianHash()));
        return children.registered(wanted, actor, Idempotency.of(exchange, actor, digested))
                .flatMap(id -> answered(id, actor, ResponseEntity.created(URI.create("/v1/me/children/" + id))));
    }

    private Mono<ResponseEntity<ChildView>> answered(UUID id, Actor actor, ResponseEntity.BodyBuilder answer) {
        return children.mine(id, actor)
                .map(found -> answer.eTag(ETags.strong(found.version())).body(ChildView.of(found)));
    }
}
