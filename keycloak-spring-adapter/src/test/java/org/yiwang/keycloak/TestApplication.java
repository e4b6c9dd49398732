package org.yiwang.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
class TestApplication {

    @RestController
    static final class DoorController {

        @Public
        @GetMapping("/public")
        String everybody(@Nullable Actor actor) {
            return actor == null ? "anonymous" : actor.name();
        }

        @Public
        @GetMapping("/needs-actor")
        String actor(Actor actor) {
            return actor.name();
        }

        @ForCitizens
        @GetMapping("/citizens")
        Actor citizens(Actor actor) {
            return actor;
        }

        @ForOfficials
        @GetMapping("/officials")
        Actor officials(Actor actor) {
            return actor;
        }

        @ForOfficials(duties = {Duty.DECIDE, Duty.APPROVE})
        @GetMapping("/deciders")
        String deciders(Actor actor) {
            return actor.name();
        }

        @ForPeople
        @GetMapping("/people")
        String people(Actor actor) {
            return actor.name();
        }

        @ForServices(roles = "internal")
        @GetMapping("/internal/door")
        String services(Actor actor) {
            return actor.client();
        }

        @GetMapping("/unruled")
        String unruled() {
            return "never";
        }

        @ForCitizens
        @PostMapping("/citizens")
        String post(@RequestBody Post body) {
            return body.claim();
        }
    }
}
