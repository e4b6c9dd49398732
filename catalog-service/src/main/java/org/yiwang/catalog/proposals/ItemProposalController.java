package org.yiwang.catalog.proposals;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
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
import org.yiwang.catalog.editors.Editor;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Proposals of items as standards, to the editors who make them and those who answer. */
@RestController
@Tag(name = "item-proposals")
@ForOfficials(duties = Duty.CATALOGUE)
@RequestMapping("/v1/item-proposals")
@OpenTo(OFFICIAL_HERE)
class ItemProposalController {

    private static final int LONG_TEXT = 1000;

    private final ProposalService proposals;

    ItemProposalController(ProposalService proposals) {
        this.proposals = proposals;
    }

    /** The item proposed, the department above it is proposed to, and why. */
    @Schema(name = "NewItemProposal")
    record New(
            @NotNull UUID item,
            @NotNull UUID department,
            @NotBlank @Size(max = LONG_TEXT) String reason) {}

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    record Why(@NotBlank @Size(max = LONG_TEXT) String reason) {}

    /** The proposals that this editor made or may answer, the newest first. */
    @GetMapping
    @Operation(summary = "The proposals that an editor made or may answer, the newest first")
    Mono<ResponseEntity<Page<Proposal>>> list(
            @RequestParam Proposal.@Nullable State state,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return proposals.listed(state, after, limit, Editor.of(actor), language).map(page -> page.answer(exchange));
    }

    /** One proposal. */
    @GetMapping("/{id}")
    @Operation(summary = "One proposal")
    Mono<ResponseEntity<Proposal>> read(@PathVariable UUID id, Actor actor, Language language) {
        return answered(id, actor, language, ResponseEntity.ok());
    }

    /** Proposes an item to a department of a level above. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Proposes an item to a department of a level above as a standard")
    Mono<ResponseEntity<Proposal>> propose(
            @RequestBody @Valid New body, Actor actor, Language language, ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return proposals
                .proposed(body.item(), body.department(), body.reason(), Editor.of(actor), key)
                .flatMap(id ->
                        answered(id, actor, language, ResponseEntity.created(URI.create("/v1/item-proposals/" + id))));
    }

    /** Accepts a proposal: a draft of a standard of the upper department is opened. */
    @PostMapping("/{id}/acceptance")
    @Operation(summary = "Accepts a proposal: a draft of a standard is opened")
    Mono<ResponseEntity<Proposal>> accept(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return proposals
                .acted(id, ProposalAction.ACCEPT, null, Editor.of(actor), ifMatch, key)
                .flatMap(_ -> answered(id, actor, language, ResponseEntity.ok()));
    }

    /** Refuses a proposal, with the reason. */
    @PostMapping("/{id}/refusal")
    @Operation(summary = "Refuses a proposal, with the reason")
    Mono<ResponseEntity<Proposal>> refuse(
            @PathVariable UUID id,
            @RequestBody @Valid Why body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return proposals
                .acted(id, ProposalAction.REFUSE, body.reason(), Editor.of(actor), ifMatch, key)
                .flatMap(_ -> answered(id, actor, language, ResponseEntity.ok()));
    }

    /** Withdraws a proposal that has no answer yet. */
    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Withdraws a proposal that has no answer yet")
    Mono<ResponseEntity<Proposal>> withdraw(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return proposals
                .acted(id, ProposalAction.WITHDRAW, null, Editor.of(actor), ifMatch, key)
                .flatMap(_ -> answered(id, actor, language, ResponseEntity.ok()));
    }

    private Mono<ResponseEntity<Proposal>> answered(
            UUID id, Actor actor, Language language, ResponseEntity.BodyBuilder answer) {
        return proposals
                .proposal(id, Editor.of(actor), language)
                .map(shown -> answer.eTag(ETags.strong(shown.version())).body(shown.proposal()));
    }
}
