package org.yiwang.identity.erasures;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.ETags;
import org.yiwang.defaults.http.IfMatch;
import org.yiwang.identity.people.PersonService;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** The end of the signed-in citizen's account. */
@RestController
@ForCitizens
@RequestMapping("/v1/me")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class ErasureController {

    private static final long FRESH = 600;

    private final ErasureService erasures;
    private final PersonService people;

    ErasureController(ErasureService erasures, PersonService people) {
        this.erasures = erasures;
        this.people = people;
    }

    /** What has to be ended before I can be erased; nothing if I can be now. */
    record Foreseen(List<Hindrance> hindrances) {}

    /** What stands in the way; the ETag is what the erasure is carried out upon. */
    @GetMapping("/erasure")
    @Operation(summary = "What has to be ended before I can be erased")
    Mono<ResponseEntity<Foreseen>> foreseen(Actor actor) {
        return people.version(actor)
                .zipWith(erasures.hindrances(actor))
                .map(found ->
                        ResponseEntity.ok().eTag(ETags.strong(found.getT1())).body(new Foreseen(found.getT2())));
    }

    /** Erases me: name, number and account; what law keeps stays under an id without a name. It cannot be undone. */
    @DeleteMapping
    @NeedsSignIn(maxAge = FRESH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Erases me",
            description = "Erased are name, identity number and account with all sign-ins. Cases with their "
                    + "documents, mandates, receipts of consents and access records stay as law demands, under an id "
                    + "without a name. Open cases, mandates, roles in organisations, applications and consents have "
                    + "to be ended first and are named.")
    Mono<Void> erase(Actor actor, IfMatch ifMatch) {
        return erasures.erased(actor, ifMatch);
    }
}
