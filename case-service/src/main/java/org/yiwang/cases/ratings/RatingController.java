package org.yiwang.cases.ratings;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.lifecycle.CaseService;
import org.yiwang.cases.lifecycle.CaseState;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Rates how it went, and shows the applicant what was answered. */
@RestController
@Tag(name = "ratings")
@ForCitizens
@OpenTo({CITIZEN, AGENT, INTEGRATOR})
@RequestMapping("/v1/cases/{id}/rating")
class RatingController {

    private static final int LONG_TEXT = 2000;

    private final RatingService ratings;

    RatingController(RatingService ratings) {
        this.ratings = ratings;
    }

    /** One star to five, and words if one likes. */
    record NewRating(
            @NotNull @Min(1) @Max(5) Integer stars,
            @Nullable @Size(max = LONG_TEXT) String words) {}

    /** What was said of a case, and what the department answered to a bad rating. */
    record GivenRating(
            int stars,
            String words,
            Instant ratedAt,
            @Nullable Rectification rectification) {}

    /**
     * The answer a bad rating must get.
     *
     * @param dueOn the last day for it, as long as there is none
     */
    record Rectification(
            @Nullable LocalDate dueOn,
            @Nullable Light light,
            @Nullable String answer,
            @Nullable Instant answeredAt) {}

    /** Rates a closed case, once; one or two stars must be answered by the department. */
    @Operation(summary = "Rates a closed case, once; one or two stars must be answered by the department")
    @WithScope("cases.submit")
    @PostMapping
    Mono<ResponseEntity<CaseState>> rate(
            @PathVariable UUID id,
            @RequestBody @Valid NewRating body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
        var words = body.words() == null ? "" : body.words().strip();
        return ratings.rated(request, body.stars(), words)
                .map(given ->
                        ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state()));
    }

    /** What was said of a case, and what the department answered. */
    @Operation(summary = "What was said of a case, and what the department answered")
    @WithScope("cases.read")
    @GetMapping
    Mono<GivenRating> read(@PathVariable UUID id, Actor actor) {
        return ratings.given(id, new Reader(actor));
    }
}
