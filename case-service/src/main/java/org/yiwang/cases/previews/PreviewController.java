package org.yiwang.cases.previews;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.cases.items.DeliveryWay;
import org.yiwang.cases.lifecycle.CaseAction;
import org.yiwang.cases.lifecycle.Command;
import org.yiwang.cases.lifecycle.Outcome;
import org.yiwang.cases.lifecycle.RemedyResult;
import org.yiwang.cases.lifecycle.SpecialProcedure;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Actions looked at before they are done. */
@RestController
@OpenTo(OFFICIAL_HERE)
class PreviewController {

    private static final String WORDS_COME_LATER = "";
    private static final int MOST_DAYS = 60;
    private static final String FORESEEN = "ACCEPT, DECLINE, START_REVIEW, DECIDE, DELIVER, REQUEST_SUPPLEMENT, "
            + "EXTEND_SUPPLEMENT, SUSPEND, RESUME, EXTEND";

    private final PreviewService previews;

    PreviewController(PreviewService previews) {
        this.previews = previews;
    }

    /** What an official's action would lead to now, and what the applicant would read of it; nothing is changed. */
    @Operation(summary = "What an official's action would lead to now, and what the applicant would read of it")
    @ForOfficials
    @GetMapping("/v1/cases/{id}/preview")
    Mono<Preview> preview(
            @PathVariable UUID id,
            @RequestParam CaseAction action,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @Parameter(description = "What a remedy comes to") @RequestParam(required = false) @Nullable
                    RemedyResult result,
            @RequestParam(required = false) @Nullable DeliveryWay way,
            @Parameter(description = "By how much a supplement is extended")
                    @RequestParam(required = false)
                    @Nullable
                    @Min(1)
                    @Max(MOST_DAYS)
                    Integer days,
            Actor actor,
            Language language) {
        return previews.preview(id, command(action, outcome, result, way, days), actor, language);
    }

    private static Command command(
            CaseAction action,
            @Nullable Outcome outcome,
            @Nullable RemedyResult result,
            @Nullable DeliveryWay way,
            @Nullable Integer days) {
        return switch (action) {
            case ACCEPT -> new Command.Accept();
            case DECLINE -> new Command.Decline(WORDS_COME_LATER, WORDS_COME_LATER);
            case START_REVIEW -> new Command.StartReview();
            case DECIDE -> new Command.Decide(required(outcome, "outcome"), WORDS_COME_LATER, result);
            case DELIVER -> new Command.Deliver(required(way, "way"));
            case REQUEST_SUPPLEMENT -> new Command.RequestSupplement(List.of());
            case EXTEND_SUPPLEMENT -> new Command.ExtendSupplement(required(days, "days"), WORDS_COME_LATER);
            case SUSPEND -> new Command.Suspend(SpecialProcedure.INSPECTION, WORDS_COME_LATER, 1);
            case RESUME -> new Command.Resume(null);
            case EXTEND -> new Command.Extend(WORDS_COME_LATER);
            default -> throw bad("action", "one-of", FORESEEN);
        };
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw bad(name, "required");
        }
        return value;
    }

    private static ProblemException bad(String parameter, String code, Object... args) {
        return new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", parameter)
                .errors(List.of(new FieldError("?" + parameter, code, args)));
    }
}
