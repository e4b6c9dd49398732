package org.yiwang.cases.ratings;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.clock.Light;
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

/** Bad ratings of a department's cases, which it must answer; each goes by the id of its case. */
@RestController
@Tag(name = "ratings")
@ForOfficials(duties = {Duty.INTAKE, Duty.SUPERVISE})
@RequestMapping("/v1/rectifications")
class RectificationController {

    private static final int LONG_TEXT = 4000;

    private final RectificationService rectifications;

    RectificationController(RectificationService rectifications) {
        this.rectifications = rectifications;
    }

    /** Whether they wait for an answer. */
    enum State {
        OPEN,
        ANSWERED
    }

    /** What is done about it, in words to the applicant. */
    record NewAnswer(@NotBlank @Size(max = LONG_TEXT) String answer) {}

    /**
     * A bad rating, without who gave it.
     *
     * @param id the case's
     * @param dueOn the last day for the answer, as long as there is none
     * @param answerable whether the reader may answer it now: not who handled the case, and not in his own
     */
    record BadRating(
            UUID id,
            String number,
            RatedItem item,
            UUID department,
            int stars,
            String words,
            Instant ratedAt,
            @Nullable LocalDate dueOn,
            @Nullable Light light,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            boolean answerable) {}

    record RatedItem(UUID id, int version, String name) {}

    /** The bad ratings of the departments in which one takes in or supervises, the longest waiting on top. */
    @Operation(summary = "The bad ratings of the departments in which one takes in or supervises, the oldest on top")
    @OpenTo(value = OFFICIAL_HERE, withTheirOwn = OFFICIAL_ELSEWHERE)
    @GetMapping
    Mono<ResponseEntity<Page<BadRating>>> list(
            @RequestParam(defaultValue = "OPEN") State state,
            Actor actor,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        return rectifications
                .page(state == State.OPEN, actor, limit, after, language)
                .map(page -> page.answer(exchange));
    }

    /** A bad rating with its words, and the answer if there is one. */
    @Operation(summary = "A bad rating with its words, and the answer if there is one")
    @OpenTo(OFFICIAL_HERE)
    @GetMapping("/{id}")
    Mono<ResponseEntity<BadRating>> read(@PathVariable UUID id, Actor actor, Language language) {
        return rectifications.one(id, actor, language).map(RectificationController::answered);
    }

    /** Answers a bad rating in words the applicant reads; not by who handled the case. */
    @Operation(summary = "Answers a bad rating in words the applicant reads; not by who handled the case")
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/{id}/answer")
    Mono<ResponseEntity<BadRating>> answer(
            @PathVariable UUID id,
            @RequestBody @Valid NewAnswer body,
            Actor actor,
            IfMatch ifMatch,
            Language language,
            ServerWebExchange exchange) {
        var key = Idempotency.of(exchange, actor, body);
        return rectifications
                .answered(id, body.answer().strip(), actor, ifMatch, key, language)
                .map(RectificationController::answered);
    }

    private static ResponseEntity<BadRating> answered(RectificationService.Versioned found) {
        return ResponseEntity.ok().eTag(ETags.strong(found.version())).body(found.rating());
    }
}
