package org.yiwang.cases.lifecycle;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.defaults.idempotency.Idempotency;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** The actions on a case, each a POST to its named sub-resource with If-Match and Idempotency-Key. */
@RestController
@RequestMapping("/v1/cases/{id}")
class CaseController {

    private static final int LONG_TEXT = 4000;
    private static final int EXPLANATION = 1000;
    private static final int MOST_DAYS = 730;
    private static final int MOST_OWED = 100;

    private final CaseService cases;

    CaseController(CaseService cases) {
        this.cases = cases;
    }

    /** The body of an action that has nothing to say: absent or empty. */
    record Nothing() {}

    record Submission(
            @Schema(
                    description =
                            "Whether what enters the inbox about this case is served; absent, what was said in the "
                                    + "draft or for all of the applicant's cases counts")
            @Nullable
            Boolean agreesToElectronicService,

            @Schema(
                    description =
                            "Where an item is reviewed first by a lower level (Art. 43): the department there, one "
                                    + "of the case's pre-reviewers")
            @Nullable
            UUID preReviewer,

            @Schema(
                    description =
                            "Codes of required materials the application is to be accepted without, where the item "
                                    + "lets them be owed")
            @Nullable
            @Size(max = MOST_OWED)
            List<@NotNull String> owes,

            @Schema(description = "At a window: the applicant is present, and it counts as a visit") @Nullable @Valid
            Present present) {}

    record NonAcceptance(
            @NotBlank @Size(max = LONG_TEXT) String reasons,
            @NotBlank @Size(max = LONG_TEXT) String whereInstead) {}

    record Suspension(
            @NotNull SpecialProcedure kind,
            @NotBlank @Size(max = LONG_TEXT) String basis,
            @NotNull @Min(1) @Max(MOST_DAYS) Integer expectedDays) {}

    record Resumption(@Nullable @Size(max = LONG_TEXT) String result) {}

    record Why(@NotBlank @Size(max = LONG_TEXT) String reasons) {}

    /**
     * What is decided and why.
     *
     * @param result of a remedy: what it comes to, in the words of its law; needed there and nowhere else
     */
    record Decision(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = LONG_TEXT) String reasons,
            @Nullable RemedyResult result) {}

    /**
     * How it is delivered; at a window it is a visit, of which more than one needs an explanation.
     *
     * @param collectedBy who collects it there, the applicant or who may act for him, whose document the clerk has seen
     */
    record Delivery(
            @NotNull DeliveryWay way,
            @Nullable @Size(max = EXPLANATION) String explanation,
            @Nullable UUID collectedBy) {}

    record Withdrawal(@Nullable @Size(max = LONG_TEXT) String reason) {}

    /** Hands in a draft, at a window for who is present; every answer or material missing or wrong is named at once. */
    @Operation(summary = "Hands in a draft; every missing or wrong answer and material is named at once")
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PostMapping("/submission")
    Mono<ResponseEntity<CaseState>> submit(
            @PathVariable UUID id,
            @RequestBody(required = false) @Valid @Nullable Submission body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var electronic = body == null ? null : body.agreesToElectronicService();
        var preReviewer = body == null ? null : body.preReviewer();
        List<String> owes = body == null || body.owes() == null ? List.of() : body.owes();
        var present = body == null ? null : body.present();
        var request = request(id, body, actor, ifMatch, exchange);
        return answered(cases.submit(request, electronic, preReviewer, owes, present));
    }

    /** Accepts an application (Administrative Licensing Law, Art. 32); the time for the decision starts. */
    @Operation(
            summary =
                    "Accepts an application (Administrative Licensing Law, Art. 32); the time for the decision starts")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/acceptance")
    Mono<ResponseEntity<CaseState>> accept(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), new Command.Accept()));
    }

    /** Does not accept an application, with the reasons and where to go instead (Art. 32). */
    @Operation(summary = "Does not accept an application, with the reasons and where to go instead (Art. 32)")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/non-acceptance")
    Mono<ResponseEntity<CaseState>> decline(
            @PathVariable UUID id,
            @RequestBody @Valid NonAcceptance body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.Decline(body.reasons(), body.whereInstead());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    /** Starts the review; who starts it is the handler. */
    @Operation(summary = "Starts the review; who starts it is the handler")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/review")
    Mono<ResponseEntity<CaseState>> startReview(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), new Command.StartReview()));
    }

    /** Stops the clock for a special procedure, with its basis and the working days expected (Art. 45). */
    @Operation(summary = "Stops the clock for a special procedure, with its basis and the days expected (Art. 45)")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/suspension")
    Mono<ResponseEntity<CaseState>> suspend(
            @PathVariable UUID id,
            @RequestBody @Valid Suspension body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.Suspend(body.kind(), body.basis(), body.expectedDays());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    /** Lets the clock run again after a special procedure. */
    @Operation(summary = "Lets the clock run again after a special procedure")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/resumption")
    Mono<ResponseEntity<CaseState>> resume(
            @PathVariable UUID id,
            @RequestBody(required = false) @Valid @Nullable Resumption body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.Resume(body == null ? null : body.result());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    /** Asks once for ten more working days (Art. 42); another person decides on it. */
    @Operation(summary = "Asks once for ten more working days (Art. 42); another person decides on it")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/extension-request")
    Mono<ResponseEntity<CaseState>> askExtension(
            @PathVariable UUID id,
            @RequestBody @Valid Why body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.AskExtension(body.reasons());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    /** Extends the time as another person than the handler, with the reasons told to the applicant (Art. 42). */
    @Operation(
            summary = "Extends as another person than the handler, with reasons: by ten days, working days unless the"
                    + " limit is in calendar days (Art. 42), a reconsideration by 30")
    @ForOfficials
    @NeedsSignIn(acr = Acr.MFA)
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/extension")
    Mono<ResponseEntity<CaseState>> extend(
            @PathVariable UUID id,
            @RequestBody @Valid Why body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.Extend(body.reasons());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    /** Decides, with reasons (Art. 38); who decides has signed in with a second factor. */
    @Operation(summary = "Decides, with reasons (Art. 38); who decides has signed in with a second factor")
    @ForOfficials
    @NeedsSignIn(acr = Acr.MFA)
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/decision")
    Mono<ResponseEntity<CaseState>> decide(
            @PathVariable UUID id,
            @RequestBody @Valid Decision body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.Decide(body.outcome(), body.reasons(), body.result());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    /** Delivers the result or serves the refusal (Art. 44); the case is closed when nothing is owed. Who collects it comes. */
    @Operation(summary = "Delivers the result or serves the refusal (Art. 44); the case is closed when nothing is owed")
    @ForOfficials
    @OpenTo(OFFICIAL_HERE)
    @PostMapping("/delivery")
    Mono<ResponseEntity<CaseState>> deliver(
            @PathVariable UUID id,
            @RequestBody @Valid Delivery body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var request = request(id, body, actor, ifMatch, exchange);
        return answered(cases.deliver(request, body.way(), body.explanation(), body.collectedBy()));
    }

    /** Takes an application back before it is decided. */
    @Operation(summary = "Takes an application back before it is decided")
    @ForPeople
    @WithScope("cases.submit")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @PostMapping("/withdrawal")
    Mono<ResponseEntity<CaseState>> withdraw(
            @PathVariable UUID id,
            @RequestBody(required = false) @Valid @Nullable Withdrawal body,
            Actor actor,
            IfMatch ifMatch,
            ServerWebExchange exchange) {
        var command = new Command.Withdraw(body == null ? null : body.reason());
        return answered(cases.act(request(id, body, actor, ifMatch, exchange), command));
    }

    private static CaseService.Request request(
            UUID id, @Nullable Object body, Actor actor, IfMatch ifMatch, ServerWebExchange exchange) {
        return new CaseService.Request(id, actor, ifMatch, Idempotency.of(exchange, actor, body));
    }

    private static Mono<ResponseEntity<CaseState>> answered(Mono<CaseService.Answer> answer) {
        return answer.map(given ->
                ResponseEntity.status(given.status()).eTag(given.etag()).body(given.state()));
    }
}
