package org.yiwang.identity.accesses;

import static org.yiwang.keycloak.ReaderKind.CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** Who looked at my organisation's data. */
@RestController
@ForCitizens
@OpenTo(CITIZEN)
class OrganisationAccessController {

    private final AccessService accesses;

    OrganisationAccessController(AccessService accesses) {
        this.accesses = accesses;
    }

    /** Who was shown something of the organisation's, to its legal representative; that this was read is recorded too. */
    @GetMapping("/v1/organisations/{id}/access-records")
    @Operation(summary = "Who was shown something of the organisation's, to its legal representative")
    Mono<ResponseEntity<Page<AccessView>>> list(
            @PathVariable UUID id,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            Actor actor,
            Language language,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return accesses.ofOrganisation(id, actor, caseId, after, limit, language)
                .map(page -> page.answer(exchange));
    }
}
