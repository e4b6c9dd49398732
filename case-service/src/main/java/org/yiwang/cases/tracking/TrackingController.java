package org.yiwang.cases.tracking;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.EVERYBODY;
import static org.yiwang.keycloak.ReaderKind.INTEGRATOR;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.lifecycle.CaseNumber;
import org.yiwang.cases.people.Reader;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** Following a case without signing in; number and code stand in the body, where no log and no history keeps them. */
@RestController
class TrackingController {

    private final TrackingService tracking;

    TrackingController(TrackingService tracking) {
        this.tracking = tracking;
    }

    /** What stands on the receipt. */
    record Receipt(
            @Schema(description = "The 22 digits of the case number") @NotNull @Pattern(regexp = "\\d{22}")
            String number,

            @Schema(description = "The ten letters and digits of the code, with or without the dash")
            @NotNull
            @Pattern(regexp = TrackingCode.TYPED)
            String code) {}

    /** A case's number, and the code by which it is followed without signing in. */
    record ReceiptCode(String number, String code) {}

    /** Where a case stands and until when, and nothing else, for who has its number and the code of its receipt. */
    @Operation(summary = "Where a case stands and until when, for who has its number and the code of its receipt")
    @Public
    @OpenTo(EVERYBODY)
    @PostMapping("/v1/case-tracking")
    Mono<ResponseEntity<Tracked>> track(@RequestBody @Valid Receipt body, @Nullable Actor actor, Language language) {
        if (!CaseNumber.isValid(body.number())) {
            var mistyped = List.of(new FieldError("/number", "case-number"));
            return Mono.error(() -> new ProblemException(HttpStatus.BAD_REQUEST, "bad-fields").errors(mistyped));
        }
        return tracking.tracked(body.number(), body.code(), actor != null && actor.test(), language)
                .map(TrackingController::unkept);
    }

    /** The code of one's case that was handed in; whom one gives it to can follow the case and sees nothing else of it. */
    @Operation(summary = "The code by which a case is followed without signing in; it shows nothing else of the case")
    @ForCitizens
    @WithScope("cases.read")
    @OpenTo({CITIZEN, AGENT, INTEGRATOR})
    @GetMapping("/v1/cases/{id}/tracking-code")
    Mono<ResponseEntity<ReceiptCode>> code(@PathVariable UUID id, Actor actor) {
        return tracking.code(id, new Reader(actor)).map(TrackingController::unkept);
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
