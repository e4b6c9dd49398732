package org.yiwang.keycloak;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.DataRedisReactiveAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication(exclude = {DataRedisAutoConfiguration.class, DataRedisReactiveAutoConfiguration.class})
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

        @ForPeople
        @WithScope("cases.read")
        @GetMapping("/scoped")
        @Nullable
        Grant scoped(Actor actor) {
            return actor.grant();
        }

        @WithScope("cases.read")
        @GetMapping("/scoped-unruled")
        String scopedUnruled() {
            return "never";
        }

        @ForCitizens
        @PostMapping("/citizens")
        String post(@RequestBody Post body) {
            return body.claim();
        }
    }

    @ForCitizens
    @NeedsSignIn(acr = Acr.MFA)
    @RestController
    static final class GuardedController {

        @GetMapping("/mfa")
        String mfa() {
            return "done";
        }

        @NeedsSignIn(maxAge = 300)
        @GetMapping("/fresh")
        String fresh() {
            return "done";
        }

        @NeedsSignIn(acr = Acr.PHR, maxAge = 60)
        @GetMapping("/phr")
        String phr() {
            return "done";
        }

        @NeedsAssurance(2)
        @GetMapping("/mfa-and-assured")
        String both() {
            return "done";
        }

        @Public
        @GetMapping("/public-mfa")
        String contradiction() {
            return "done";
        }
    }

    @RestController
    static final class AssuredController {

        @ForCitizens
        @NeedsAssurance(2)
        @GetMapping("/assured")
        String assured() {
            return "done";
        }

        @NeedsAssurance(1)
        @GetMapping("/assured-unruled")
        String unruled() {
            return "never";
        }
    }
}
