package org.yiwang.notifications.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.ForServices;
import org.yiwang.notifications.messages.MessageKind;
import reactor.core.publisher.Mono;

/** What case-service would tell, in the words people would read. */
@RestController
@ForServices(roles = "internal")
class ForeseenController {

    private final ForeseenMessages messages;

    ForeseenController(ForeseenMessages messages) {
        this.messages = messages;
    }

    /** Facts about one case that have not happened, in their order. */
    record ForeseenFacts(@NotNull @Size(min = 1, max = 10) List<@Valid ForeseenFact> facts) {}

    /** A fact as it would be told ({@code org.yiwang.case.*.v1}). */
    record ForeseenFact(@NotBlank String type, @NotNull CaseFact data) {}

    /** A message as its recipients would read it. */
    record ForeseenMessage(MessageKind kind, String title, String text) {}

    /** The messages that facts would become, in the language asked for; nothing is delivered. */
    @Operation(summary = "The messages that facts would become; nothing is delivered")
    @PostMapping("/internal/foreseen-messages")
    Mono<Page<ForeseenMessage>> foreseen(@RequestBody @Valid ForeseenFacts body, Language language) {
        return messages.of(body.facts(), language).collectList().map(found -> new Page<>(found, null));
    }
}
