package org.yiwang.identity.windows;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** Codes by which citizens show clerks which account is theirs. */
@RestController
@ForCitizens
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class WindowCodeController {

    private static final long FRESH = 600;

    private final WindowService windows;

    WindowCodeController(WindowService windows) {
        this.windows = windows;
    }

    /** A code to be shown at a window, good for ten minutes and once; the one before it counts no more. */
    @PutMapping("/v1/me/identity/code")
    @NeedsSignIn(maxAge = FRESH)
    @Operation(summary = "A code to be shown at a window, good for ten minutes and once")
    Mono<WindowService.Shown> code(Actor actor) {
        return windows.code(actor);
    }
}
