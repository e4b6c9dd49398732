package org.yiwang.identity.posts;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** The posts of one official, to those who administer his subtree. */
@RestController
@ForOfficials(duties = Duty.ADMINISTER)
@RequestMapping("/v1/officials/{official}/posts")
@OpenTo(OFFICIAL_HERE)
class PostController {

    private static final int LONG_TEXT = 1000;

    private final PostService posts;
    private final ShownPosts shown;

    PostController(PostService posts, ShownPosts shown) {
        this.posts = posts;
        this.shown = shown;
    }

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    record Why(@NotBlank @Size(max = LONG_TEXT) String reason) {}

    /** All posts, past ones too, the newest first. */
    @GetMapping
    @Operation(summary = "All posts of an official, past ones too, the newest first")
    Mono<ResponseEntity<Page<PostView>>> list(
            @PathVariable UUID official,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return shown.listed(official, after, limit, actor, language).map(page -> page.answer(exchange));
    }

    /** One post. */
    @GetMapping("/{id}")
    @Operation(summary = "One post")
    Mono<ResponseEntity<PostView>> read(
            @PathVariable UUID official, @PathVariable UUID id, Actor actor, Language language) {
        return answered(official, id, actor, language, ResponseEntity.ok());
    }

    /** Gives a post; {@code DECIDE}, {@code ADMINISTER} and {@code AUDIT} wait for a second person. */
    @PostMapping
    @NeedsSignIn(acr = Acr.MFA)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Gives a post; DECIDE, ADMINISTER and AUDIT wait for a second person")
    Mono<ResponseEntity<PostView>> grant(
            @PathVariable UUID official,
            @RequestBody @Valid NewPost body,
            Actor actor,
            Language language,
            ServerWebExchange exchange) {
        return posts.granted(request(official, body, actor, exchange), body).flatMap(id -> {
            var place = URI.create("/v1/officials/" + official + "/posts/" + id);
            return answered(official, id, actor, language, ResponseEntity.created(place));
        });
    }

    /** Confirms a proposed post as the second person. */
    @PostMapping("/{id}/confirmation")
    @NeedsSignIn(acr = Acr.MFA)
    @Operation(summary = "Confirms a proposed post as the second person")
    Mono<ResponseEntity<PostView>> confirm(
            @PathVariable UUID official,
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return posts.acted(request(official, body, actor, exchange), id, PostAction.CONFIRM, null, ifMatch)
                .flatMap(acted -> answered(official, acted, actor, language, ResponseEntity.ok()));
    }

    /** Refuses a proposed post as the second person, with the reason. */
    @PostMapping("/{id}/refusal")
    @NeedsSignIn(acr = Acr.MFA)
    @Operation(summary = "Refuses a proposed post as the second person, with the reason")
    Mono<ResponseEntity<PostView>> refuse(
            @PathVariable UUID official,
            @PathVariable UUID id,
            @RequestBody @Valid Why body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return posts.acted(request(official, body, actor, exchange), id, PostAction.REFUSE, body.reason(), ifMatch)
                .flatMap(acted -> answered(official, acted, actor, language, ResponseEntity.ok()));
    }

    /** Withdraws a post with what is lent from it; it stops working at once for decisions. */
    @PostMapping("/{id}/withdrawal")
    @NeedsSignIn(acr = Acr.MFA)
    @Operation(summary = "Withdraws a post with what is lent from it; it stops working at once for decisions")
    Mono<ResponseEntity<PostView>> withdraw(
            @PathVariable UUID official,
            @PathVariable UUID id,
            @RequestBody @Valid Why body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        return posts.acted(request(official, body, actor, exchange), id, PostAction.WITHDRAW, body.reason(), ifMatch)
                .flatMap(acted -> answered(official, acted, actor, language, ResponseEntity.ok()));
    }

    private Mono<ResponseEntity<PostView>> answered(
            UUID official, UUID id, Actor actor, Language language, ResponseEntity.BodyBuilder answer) {
        return shown.post(official, id, actor, language)
                .map(found -> answer.eTag(ETags.strong(found.version())).body(found.view()));
    }

    private static PostService.Request request(
            UUID official, @Nullable Object body, Actor actor, ServerWebExchange exchange) {
        return new PostService.Request(official, actor, Idempotency.of(exchange, actor, body));
    }
}
