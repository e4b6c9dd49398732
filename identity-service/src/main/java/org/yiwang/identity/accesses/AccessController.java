package org.yiwang.identity.accesses;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Language;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Who looked at my data. */
@RestController
@ForCitizens
@RequestMapping("/v1/access-records")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class AccessController {

    private final AccessService accesses;

    AccessController(AccessService accesses) {
        this.accesses = accesses;
    }

    /** Who was shown something of mine, the latest first, seconds old; that this was read is recorded too. */
    @GetMapping
    @Operation(summary = "Who was shown something of mine, the latest first, seconds old; with a case only of this one")
    Mono<ResponseEntity<Page<AccessView>>> list(
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return accesses.of(actor.person(), actor.person(), caseId, after, limit, language)
                .map(page -> page.answer(exchange));
    }
}
