package org.yiwang.identity.accounts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Identity numbers, told by whoever has checked them. */
@RestController
@ForServices(roles = "provision")
class IdentityNumberController {

    private final AccountService accounts;

    IdentityNumberController(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Records that this person has this number (GB 11643-1999) and links the person's accounts; repeating it is harmless. */
    @PutMapping("/internal/people/{id}/identity-number")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "This person has this identity number")
    Mono<Void> record(@PathVariable UUID id, @Valid @RequestBody NumberRequest request, Actor actor) {
        return accounts.recorded(id, request.number(), actor.test());
    }

    record NumberRequest(@NotNull String number) {

        @Override
        public String toString() {
            return "NumberRequest[hidden]";
        }
    }
}
