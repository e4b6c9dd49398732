package org.yiwang.identity.signon;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Page;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** What the signed-in person signs in with, and the end of all sign-ins of the person. */
@RestController
@ForPeople
@RequestMapping("/v1/me")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
class SignOnController {

    private final SignOnService signOns;

    SignOnController(SignOnService signOns) {
        this.signOns = signOns;
    }

    /** What I sign in with, the oldest first. */
    @GetMapping("/credentials")
    @Operation(summary = "What I sign in with, the oldest first")
    Mono<Page<Credential>> credentials(Actor actor) {
        return signOns.credentials(actor.person()).map(found -> new Page<>(found, null));
    }

    /** Ends all my sign-ins on all devices, this one included; tokens end with them. */
    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends all my sign-ins on all devices, this one included")
    Mono<Void> end(Actor actor) {
        return signOns.ended(actor.person());
    }
}
