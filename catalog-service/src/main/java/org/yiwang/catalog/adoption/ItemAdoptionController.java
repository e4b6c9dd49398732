package org.yiwang.catalog.adoption;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.catalog.editors.Editor;
import org.yiwang.defaults.http.Cursor;
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

/** Adoption of upper items by lower levels, and what of it has to be settled. */
@RestController
@Tag(name = "item-adoptions")
@ForOfficials(duties = Duty.CATALOGUE)
class ItemAdoptionController {

    private final AdoptionService adoptions;

    ItemAdoptionController(AdoptionService adoptions) {
        this.adoptions = adoptions;
    }

    /** The local items that were made. */
    @Schema(name = "AdoptedItems")
    record Made(List<Adopted> items) {}

    /** Adopts items of the level above, one or many at once: all of them or none. */
    @PostMapping("/v1/item-adoptions")
    @NeedsSignIn(acr = Acr.MFA)
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(OFFICIAL_HERE)
    @Operation(summary = "Adopts items of the level above, all of them or none")
    Mono<Made> adopt(
            @RequestBody @Valid NewAdoptions body, Actor actor, Language language, ServerWebExchange exchange) {
        return adoptions
                .adopted(body, Editor.of(actor), Idempotency.of(exchange, actor, body), language)
                .map(Made::new);
    }

    /** The local items over an item, by region, and which of them cannot follow its version in force. */
    @GetMapping("/v1/item-adoptions")
    @OpenTo(OFFICIAL_HERE)
    @Operation(summary = "The local items over an item, by region")
    Mono<ResponseEntity<Page<Adopted>>> over(
            @RequestParam UUID item,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return adoptions.over(item, after, limit, language).map(page -> page.answer(exchange));
    }

    /** Local values, of the items this editor covers, that a new version above does not allow any more. */
    @GetMapping("/v1/item-conflicts")
    @OpenTo(OFFICIAL_HERE)
    @Operation(summary = "Local values that a new version above does not allow any more")
    Mono<ResponseEntity<Page<Conflict>>> conflicts(
            @RequestParam @Nullable UUID item,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return adoptions
                .conflicts(item, after, limit, Editor.of(actor), language)
                .map(page -> page.answer(exchange));
    }
}
