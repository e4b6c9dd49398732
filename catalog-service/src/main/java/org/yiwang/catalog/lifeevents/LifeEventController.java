package org.yiwang.catalog.lifeevents;

import static org.yiwang.keycloak.ReaderKind.EVERYBODY;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.catalog.reading.PublicAnswer;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.defaults.problems.FieldError;
import org.yiwang.defaults.problems.ProblemException;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.Public;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Life events, open to everybody. */
@RestController
@Tag(name = "life-events")
@RequestMapping("/v1/life-events")
@Public
@OpenTo(EVERYBODY)
class LifeEventController {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST = 20;

    private final LifeEventService events;
    private final JsonMapper json;

    LifeEventController(LifeEventService events, JsonMapper json) {
        this.events = events;
        this.json = json;
    }

    /** The life events offered to someone somewhere, by code. */
    @GetMapping
    @Operation(summary = "Life events, those offered in a region if one is named")
    Mono<ResponseEntity<Page<LifeEventSummary>>> list(
            @Parameter(description = "Offered to someone there", example = "330106000000") @RequestParam @Nullable
                    String region,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        return events.listed(region, after, limit, language).map(page -> PublicAnswer.page(exchange, page, FRESH));
    }

    /** One life event with its parts and their order. */
    @GetMapping("/{id}")
    @Operation(summary = "One life event with its parts")
    Mono<ResponseEntity<LifeEventPage>> read(@PathVariable UUID id, Language language, ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        return events.event(id)
                .map(kept -> LifeEventPage.of(kept, events.localised(kept.event(), language), json))
                .map(page -> PublicAnswer.of(page, page, FRESH));
    }

    /** What a life event asks for, each thing once, in the situations chosen. */
    @GetMapping("/{id}/checklist")
    @Operation(summary = "What a life event asks for, each thing once, in the situations chosen")
    Mono<ResponseEntity<Checklist<String>>> checklist(
            @PathVariable UUID id,
            @Parameter(description = "Answers to situations, each as situation:choice", example = "premises:rented")
                    @RequestParam(defaultValue = "")
                    List<String> choice,
            Language language,
            ServerWebExchange exchange) {
        PublicAnswer.inLanguage(exchange, language);
        return events.checklist(id, chosen(choice), language)
                .map(found -> PublicAnswer.of(
                        json.treeToValue(
                                found,
                                json.constructType(new tools.jackson.core.type.TypeReference<Checklist<String>>() {})),
                        found,
                        FRESH));
    }

    private static Map<String, String> chosen(List<String> choices) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (var choice : choices) {
            var at = choice.indexOf(':');
            if (at < 1 || at == choice.length() - 1 || chosen.size() == MOST) {
                throw new ProblemException(HttpStatus.BAD_REQUEST, "bad-parameter", "choice")
                        .errors(List.of(new FieldError("?choice", "situation-choice")));
            }
            chosen.put(choice.substring(0, at), choice.substring(at + 1));
        }
        return chosen;
    }
}
