package org.yiwang.cases.opinions;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Asks other departments for their opinion, and takes it. */
@RestController
@RequestMapping("/v1/cases/{id}/opinions")
class OpinionController {

    private static final int LONG_TEXT = 4000;

    private final OpinionService opinions;

    OpinionController(OpinionService opinions) {
        this.opinions = opinions;
    }

    record Question(
            @NotNull UUID department,
            @NotBlank @Size(max = LONG_TEXT) String question) {}

    record Opinion(
            @NotNull Given answer,
            @NotBlank @Size(max = LONG_TEXT) String reasons) {}

    /** What an official may answer. */
    enum Given {
        CONSENT,
        OBJECTION
    }

    /** Asks another department, which has the item's time to answer; it reads the case until then. */
    @Operation(summary = "Asks another department, which has the item's time to answer; it reads the case until then")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping
    Mono<ResponseEntity<CaseState>> ask(
            @PathVariable UUID id,
            @RequestBody @Valid Question body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return opinions.asked(request, body.department(), body.question()).map(OpinionController::answered);
    }

    /** Gives the opinion that was asked of one's department, with reasons. */
    @Operation(summary = "Gives the opinion that was asked of one's department, with reasons")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/{n}")
    Mono<ResponseEntity<CaseState>> give(
            @PathVariable UUID id,
            @PathVariable int n,
            @RequestBody @Valid Opinion body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        return opinions.given(request, n, body).map(OpinionController::answered);
    }

    private static ResponseEntity<CaseState> answered(CaseService.Answer given) {
        return ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state());
    }
}
