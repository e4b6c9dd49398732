package org.yiwang.identity.people;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_ELSEWHERE;
import static org.yiwang.keycloak.ReaderKind.OFFICIAL_HERE;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForPeople;
import org.yiwang.keycloak.OpenTo;
import org.yiwang.keycloak.WithScope;
import reactor.core.publisher.Mono;

/** The signed-in person, to the person. */
@RestController
@ForPeople
@WithScope("people.read")
@RequestMapping("/v1/me")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT, OFFICIAL_HERE, OFFICIAL_ELSEWHERE})
class MeController {

    private final PersonService people;

    MeController(PersonService people) {
        this.people = people;
    }

    /** Who I am; the first call makes my record. The ETag (RFC 9110 §8.8.3) changes with the record or the token. */
    @GetMapping
    @Operation(summary = "Who I am")
    Mono<ResponseEntity<Me>> me(Actor actor) {
        return people.me(actor).map(me -> ResponseEntity.ok().eTag(tag(me)).body(me));
    }

    private static String tag(Me me) {
        var content = me.toString().getBytes(StandardCharsets.UTF_8);
        return "\"" + UUID.nameUUIDFromBytes(content) + "\"";
    }
}
