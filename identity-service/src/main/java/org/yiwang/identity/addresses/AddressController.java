package org.yiwang.identity.addresses;

import static org.yiwang.keycloak.ReaderKind.AGENT;
import static org.yiwang.keycloak.ReaderKind.CITIZEN;
import static org.yiwang.keycloak.ReaderKind.FORMER_AGENT;
import static org.yiwang.keycloak.ReaderKind.OTHER_CITIZEN;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.ForCitizens;
import org.yiwang.keycloak.NeedsSignIn;
import org.yiwang.keycloak.OpenTo;
import reactor.core.publisher.Mono;

/** The e-mail address of the signed-in citizen. */
@RestController
@ForCitizens
@RequestMapping("/v1/me/email")
@OpenTo(
        value = CITIZEN,
        withTheirOwn = {OTHER_CITIZEN, AGENT, FORMER_AGENT})
class AddressController {

    private static final String ADDRESS = "[^@\\s]{1,64}@[^@\\s]{1,190}";
    private static final long FRESH = 600;

    private final AddressService addresses;

    AddressController(AddressService addresses) {
        this.addresses = addresses;
    }

    /** Where letters go; one that is not verified is not written to. */
    record EmailAddress(@Nullable String address, boolean verified) {}

    record WantedAddress(@NotNull @Pattern(regexp = ADDRESS) String address) {

        @Override
        public String toString() {
            return "WantedAddress[hidden]";
        }
    }

    record ProvenAddress(
            @NotNull @Pattern(regexp = ADDRESS) String address,
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "ProvenAddress[hidden]";
        }
    }

    /** Until when the code is good. */
    record SentCode(Instant until) {}

    /** My address. */
    @GetMapping
    @Operation(summary = "My e-mail address, and whether it is verified")
    Mono<EmailAddress> read(Actor actor) {
        return addresses.address(actor.person());
    }

    /** Mails a code to an address of mine; the code before it counts no more. At most one a minute and five an hour. */
    @PutMapping("/code")
    @NeedsSignIn(maxAge = FRESH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Mails a code to an address of mine; at most one a minute and five an hour")
    Mono<SentCode> code(@RequestBody @Valid WantedAddress body, Actor actor, Language language) {
        return addresses.sent(actor.person(), body.address(), language).map(SentCode::new);
    }

    /** Makes the address mine that the code was mailed to; repeating it is harmless. */
    @PutMapping
    @NeedsSignIn(maxAge = FRESH)
    @Operation(summary = "Makes the address mine that the code was mailed to")
    Mono<EmailAddress> prove(@RequestBody @Valid ProvenAddress body, Actor actor) {
        return addresses.proven(actor.person(), body.address(), body.code());
    }
}
