package org.yiwang.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Acr;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import reactor.core.publisher.Mono;

/** Keeps letters; its three lines of settings are in {@link LettersTests}. */
@SpringBootApplication
class LettersApplication {

    @RestController
    @ForCitizens
    static class LetterController {

        @GetMapping("/letters")
        Mono<String> letters(Actor actor) {
            return Mono.just("Letters of " + actor.name());
        }

        @DeleteMapping("/letters")
        @NeedsSignIn(acr = Acr.MFA, maxAge = 300)
        Mono<Void> burn() {
            return Mono.empty();
        }
    }
}
