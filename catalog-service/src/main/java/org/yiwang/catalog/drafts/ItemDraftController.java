package org.yiwang.catalog.drafts;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
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
import org.yiwang.catalog.editors.Editor;
import org.yiwang.catalog.items.Item;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Drafts of items, to the editors of their department and region. */
@RestController
@Tag(name = "item-drafts")
@ForOfficials(duties = Duty.CATALOGUE)
@RequestMapping("/v1/item-drafts")
@OpenTo(OFFICIAL_HERE)
class ItemDraftController {

    private static final int LONG_TEXT = 1000;

    private final DraftService drafts;
    private final ShownDrafts shown;

    ItemDraftController(DraftService drafts, ShownDrafts shown) {
        this.drafts = drafts;
        this.shown = shown;
    }

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    record Why(@NotBlank @Size(max = LONG_TEXT) String reason) {}

    record Written(@NotNull Item content) {}

    /**
     * When the version takes effect, and for an end whether open cases may go on to theirs.
     *
     * @param publishAt at once if absent
     * @param finishCases said of an item that ends while cases are open: they are finished in their version
     */
    record When(@Nullable Instant publishAt, @Nullable Boolean finishCases) {}

    /** The drafts that this editor may see, the newest first. */
    @GetMapping
    @Operation(summary = "The drafts that an editor may see, the newest first")
    Mono<ResponseEntity<Page<DraftSummary>>> list(
            @RequestParam @Nullable DraftState state,
            @RequestParam @Nullable UUID item,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return shown.listed(state, item, after, limit, Editor.of(actor), language)
                .map(page -> page.answer(exchange));
    }

    /** One draft with its content, its history and what differs from the version it was opened on. */
    @GetMapping("/{id}")
    @Operation(summary = "One draft with its content, its history and its changes")
    Mono<ResponseEntity<DraftView>> read(@PathVariable UUID id, Actor actor) {
        return answered(id, actor, ResponseEntity.ok());
    }

    /** Opens a draft of an item in force, of an earlier version of it, of its end, or of a new item. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a draft of an item, of an earlier version, of its end, or of a new item")
    Mono<ResponseEntity<DraftView>> open(@RequestBody NewDraft body, Actor actor, ServerWebExchange exchange) {
        return drafts.opened(body, Editor.of(actor), Idempotency.of(exchange, actor, body))
                .flatMap(id -> answered(id, actor, ResponseEntity.created(URI.create("/v1/item-drafts/" + id))));
    }

    /** Replaces the content; what is unfinished is kept as it is. */
    @PutMapping("/{id}")
    @Operation(summary = "Replaces the content of a draft")
    Mono<ResponseEntity<DraftView>> write(
            @PathVariable UUID id, @RequestBody @Valid Written body, Actor actor, IfMatch ifMatch, Language language) {
        return drafts.written(new DraftService.Request(id, Editor.of(actor), ifMatch, null, language), body.content())
                .flatMap(_ -> answered(id, actor, ResponseEntity.ok()));
    }

    /** Discards a draft. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Discards a draft")
    Mono<Void> discard(@PathVariable UUID id, Actor actor, IfMatch ifMatch) {
        return drafts.acted(
                        new DraftService.Request(id, Editor.of(actor), ifMatch, null, Language.ZH_CN),
                        DraftAction.DISCARD,
                        null)
                .then();
    }

    /** Carries what was written over to the version now in force. */
    @PostMapping("/{id}/renewal")
    @Operation(summary = "Carries what was written over to the version now in force")
    Mono<ResponseEntity<DraftView>> renew(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return drafts.renewed(request(id, body, actor, ifMatch, language, exchange))
                .flatMap(_ -> answered(id, actor, ResponseEntity.ok()));
    }

    /** Gives the draft to a second person; refused with every check that the item fails. */
    @PostMapping("/{id}/review-request")
    @Operation(summary = "Gives a draft to a second person for review")
    Mono<ResponseEntity<DraftView>> requestReview(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(request(id, body, actor, ifMatch, language, exchange), DraftAction.REQUEST_REVIEW, null, actor);
    }

    /** Takes the draft back from review, or from its time of publication. */
    @PostMapping("/{id}/withdrawal")
    @Operation(summary = "Takes a draft back from review or from its time of publication")
    Mono<ResponseEntity<DraftView>> withdraw(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(request(id, body, actor, ifMatch, language, exchange), DraftAction.WITHDRAW, null, actor);
    }

    /** Gives the draft back as the second person, with the reason. */
    @PostMapping("/{id}/refusal")
    @Operation(summary = "Gives a draft back as the second person, with the reason")
    Mono<ResponseEntity<DraftView>> refuse(
            @PathVariable UUID id,
            @RequestBody @Valid Why body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return acted(request(id, body, actor, ifMatch, language, exchange), DraftAction.REFUSE, body.reason(), actor);
    }

    /** Publishes as the second person, at once or at a later instant. */
    @PostMapping("/{id}/approval")
    @NeedsSignIn(acr = Acr.MFA)
    @Operation(summary = "Publishes a draft as the second person, at once or at a later instant")
    Mono<ResponseEntity<DraftView>> approve(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable When body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return drafts.approved(request(id, body, actor, ifMatch, language, exchange), body)
                .flatMap(_ -> answered(id, actor, ResponseEntity.ok()));
    }

    private Mono<ResponseEntity<DraftView>> acted(
            DraftService.Request request, DraftAction action, @Nullable String reason, Actor actor) {
        return drafts.acted(request, action, reason)
                .flatMap(_ -> answered(request.draft(), actor, ResponseEntity.ok()));
    }

    private Mono<ResponseEntity<DraftView>> answered(UUID id, Actor actor, ResponseEntity.BodyBuilder answer) {
        return shown.draft(id, Editor.of(actor))
                .map(found -> answer.eTag(ETags.strong(found.version())).body(found.view()));
    }

    private static DraftService.Request request(
            UUID id,
            @Nullable Object body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return new DraftService.Request(id, Editor.of(actor), ifMatch, key, language);
    }
}
