package org.yiwang.identity.windows;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.yiwang.defaults.http.Cursor;
import org.yiwang.defaults.http.Limit;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** For whom people at windows may act, to the clerk who has just seen their identity document. */
@RestController
@ForOfficials(duties = Duty.INTAKE)
@NeedsSignIn(acr = Acr.MFA)
@RequestMapping("/v1/people/present")
@OpenTo(OFFICIAL_HERE)
class PrincipalController {

    private final PrincipalService principals;

    PrincipalController(PrincipalService principals) {
        this.principals = principals;
    }

    /** The organisations and people for whom the person present may act about an item today; 404 for who is not present. */
    @GetMapping("/{id}/principals")
    @Operation(
            summary = "The organisations and people for whom the person present may act about an item today",
            description = "Only for a person whose identity document the caller saw within the last twelve hours. The "
                    + "person and everybody listed see in the access records that an official looked.")
    Mono<ResponseEntity<Page<Principal>>> list(
            @PathVariable UUID id,
            @RequestParam UUID item,
            Actor actor,
            @Nullable Cursor after,
            Limit limit,
            ServerWebExchange exchange) {
        return principals.of(id, item, actor, after, limit).map(page -> page.answer(exchange));
    }
}
