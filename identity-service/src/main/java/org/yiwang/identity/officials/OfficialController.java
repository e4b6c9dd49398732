package org.yiwang.identity.officials;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.ETags;
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

/** Officials, to those who administer their subtree. */
@RestController
@ForOfficials(duties = Duty.ADMINISTER)
@RequestMapping("/v1/officials")
@OpenTo(OFFICIAL_HERE)
class OfficialController {

    private final OfficialService officials;

    OfficialController(OfficialService officials) {
        this.officials = officials;
    }

    /** Somebody who gets an account and may hold posts from then on. */
    record NewOfficial(
            @NotNull @Pattern(regexp = Official.USERNAME) String username,

            @NotBlank @Size(max = Official.LONGEST_NAME) String name,

            @NotNull @Pattern(regexp = Official.ADDRESS) String email,

            @NotNull UUID department) {}

    /** The officials of the reader's subtrees, by name. */
    @GetMapping
    @Operation(summary = "The officials of the reader's subtrees, by name")
    Mono<ResponseEntity<Page<OfficialView>>> list(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(defaultValue = "false") boolean waiting,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        var wanted = new OfficialRepository.Wanted(q, department, waiting, after, limit.plusOne());
        return officials.listed(wanted, limit, actor, language).map(page -> page.answer(exchange));
    }

    /** One official. */
    @GetMapping("/{id}")
    @Operation(summary = "One official")
    Mono<ResponseEntity<OfficialView>> read(@PathVariable UUID id, Actor actor, Language language) {
        return officials
                .official(id, actor, language)
                .map(found ->
                        ResponseEntity.ok().eTag(ETags.strong(found.version())).body(found.view()));
    }

    /** Adds an official; the account is made at once, and the first password is set by a letter. */
    @PostMapping
    @NeedsSignIn(acr = Acr.MFA)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds an official; the account is made, and the first password is set by a letter")
    Mono<ResponseEntity<OfficialView>> add(
            @RequestBody @Valid NewOfficial body, Actor actor, Language language, ServerWebExchange exchange) {
        return officials
                .added(body, actor, language, Idempotency.of(exchange, actor, body))
                .map(added -> ResponseEntity.created(
                                URI.create("/v1/officials/" + added.view().id()))
                        .eTag(ETags.strong(added.version()))
                        .body(added.view()));
    }
}
