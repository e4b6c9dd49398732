package org.yiwang.notifications.codes;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.defaults.http.Language;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** Letters to an address that is to be proven or was somebody's, for the service that knows the person. */
@RestController
@ForServices(roles = "address-codes")
class CodeController {

    private final CodeService codes;

    CodeController(CodeService codes) {
        this.codes = codes;
    }

    /** A code and how many minutes it is good for; neither it nor the address is printed. */
    record CodeRequest(
            @NotNull @Size(max = 255) @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,190}")
            String address,

            @NotNull @Pattern(regexp = "[0-9]{6,10}") String code,
            @Min(1) @Max(60) int minutes) {

        @Override
        public String toString() {
            return "CodeRequest[hidden]";
        }
    }

    /** An address that is not somebody's any more; it is not printed. */
    record FormerAddress(
            @NotNull @Size(max = 255) @Pattern(regexp = "[^@\\s]{1,64}@[^@\\s]{1,190}")
            String address) {

        @Override
        public String toString() {
            return "FormerAddress[hidden]";
        }
    }

    /** Tells an address that another one takes its place, not which; completes when the mail server has the letter. */
    @PostMapping("/internal/address-changes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Tells an address that another one takes its place; nothing of it is kept")
    Mono<Void> changed(@RequestBody @Valid FormerAddress body, Language language) {
        return codes.changed(body.address(), language);
    }

    /** Completes when the mail server has taken the letter; nothing of it is kept. */
    @PostMapping("/internal/codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mails a code to an address that is to be proven; nothing of it is kept")
    Mono<Void> send(@RequestBody @Valid CodeRequest body, Language language) {
        return codes.sent(body, language);
    }
}
