package org.yiwang.cases.supervision;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_OF_ANOTHER_REGION;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.cases.clock.Light;
import org.yiwang.cases.supervision.SupervisionService.Part;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** What waits in the subtree of who supervises. */
@RestController
class SupervisionController {

    private final SupervisionService supervision;

    SupervisionController(SupervisionService supervision) {
        this.supervision = supervision;
    }

    /** The cases that are not at an end in the regions one supervises, the one due first on top, by light on request. */
    @Operation(summary = "The cases not at an end in the regions one supervises, the one due first on top")
    @ForOfficials(duties = Duty.SUPERVISE)
    @OpenTo(value = OFFICIAL_HERE, withTheirOwn = OFFICIAL_OF_ANOTHER_REGION)
    @GetMapping("/v1/queues/supervised")
    Mono<ResponseEntity<Page<SupervisedCase>>> supervised(
            @RequestParam(required = false) @Nullable Light light,
            @RequestParam(required = false) @Nullable UUID department,
            Actor actor,
            Limit limit,
            @Nullable Cursor after,
            Language language,
            ServerWebExchange exchange) {
        return supervision
                .page(new Part(light, department, limit, after), actor, language)
                .map(page -> page.answer(exchange));
    }
}
