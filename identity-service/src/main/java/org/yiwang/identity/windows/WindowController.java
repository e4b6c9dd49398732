package org.yiwang.identity.windows;

import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForOfficials;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** People in person, to clerks who take in anywhere. */
@RestController
@ForOfficials(duties = Duty.INTAKE)
@NeedsSignIn(acr = Acr.MFA)
@RequestMapping("/v1/people")
@OpenTo({OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
class WindowController {

    private final WindowService windows;

    WindowController(WindowService windows) {
        this.windows = windows;
    }

    /** The person whose identity document I see; repeating it is harmless. */
    @PutMapping("/present")
    @Operation(
            summary = "The person whose identity document I see",
            description = "An account under this number, or the one whose owner shows a code, is known in person from "
                    + "now on (identity assurance 3). Who has no account gets a record, found again by the same number "
                    + "and claimed by the account for which the number is confirmed later. The person sees in the "
                    + "access records that an official looked.")
    Mono<SeenPerson> seen(@RequestBody @Valid PresentPerson body, Actor actor) {
        return windows.seen(body, actor);
    }

    /** The same person, who has lost what he signs in with; repeating it is harmless. */
    @PutMapping("/present/lost-devices")
    @Operation(
            summary = "The person whose identity document I see has lost the devices to sign in with",
            description = "Takes all passkeys, security keys and code apps from the account and ends its sign-ins. The "
                    + "password is not touched and no way in is added: the person signs in with it, or asks for a new "
                    + "one by mail, and sets up a passkey anew. The person sees it in the access records.")
    Mono<LostDevices> lost(@RequestBody @Valid PresentPerson body, Actor actor) {
        return windows.lost(body, actor);
    }
}
