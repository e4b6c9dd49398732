package org.yiwang.identity.posts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yiwang.keycloak.Actor;
import org.yiwang.keycloak.Duty;
import org.yiwang.keycloak.ForServices;
import reactor.core.publisher.Mono;

/** The first officials of an installation, who have nobody above them to give them posts. */
@RestController
@ForServices(roles = "provision")
class ProvisionController {

    private static final int MOST = 100;

    private final ProvisionService provision;

    ProvisionController(ProvisionService provision) {
        this.provision = provision;
    }

    /** An official with posts in force, the account being the one of the same id. */
    record ProvidedOfficial(
            @NotBlank @Size(max = 64) String username,
            @NotBlank @Size(max = 100) String name,
            @NotNull UUID department,
            @Nullable Boolean test,
            @NotNull @Size(max = MOST) @Valid List<ProvidedPost> posts) {

        record ProvidedPost(
                @NotNull Duty duty,
                @NotNull UUID department,
                @NotNull LocalDate from) {}
    }

    /** Whether the account in Keycloak says what the database says. */
    record Progress(UUID id, boolean inStep) {}

    /** Adds what is not there yet; repeating it is harmless. */
    @PutMapping("/internal/officials/{id}")
    @Operation(summary = "An official with posts in force; what is there already stays")
    Mono<Progress> provide(@PathVariable UUID id, @RequestBody @Valid ProvidedOfficial body, Actor actor) {
        return provision.provided(id, body, actor).map(inStep -> new Progress(id, inStep));
    }
}
