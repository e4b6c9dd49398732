package org.yiwang.identity.profiles;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** What the signed-in citizen may change of the own profile; addresses are proven apart. */
@RestController
@ForCitizens
@RequestMapping("/v1/me/profile")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class ProfileController {

    private final ProfileService profiles;

    ProfileController(ProfileService profiles) {
        this.profiles = profiles;
    }

    /** My profile, as far as I may change it. */
    @GetMapping
    @Operation(summary = "My profile, as far as I may change it")
    Mono<Profile> read(Actor actor) {
        return profiles.read(actor.person());
    }

    /** Changes what is named (RFC 7396); the name follows the identity check, addresses are proven by codes. */
    @PatchMapping(consumes = "application/merge-patch+json")
    @Operation(summary = "Changes what is named of my profile; null takes a choice back")
    Mono<Profile> change(@RequestBody ProfileChange body, Actor actor) {
        return profiles.changed(actor.person(), body);
    }
}
