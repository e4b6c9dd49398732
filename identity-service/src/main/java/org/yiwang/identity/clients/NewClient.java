package org.yiwang.identity.clients;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.codes.CreditCode;
import org.yiwang.defaults.problems.FieldError;

/**
 * A client to be registered: one of the sandbox works at once, one of production waits for its approval.
 *
 * @param purpose what it is for, in the words of whoever registers it
 * @param keys public keys as a JWK set (RFC 7517), one to three, for {@code KEYS} only
 * @param items the service items it may deal with; in production only
 * @param plan in production only, {@code STARTER} if absent
 */
record NewClient(
        @NotNull Environment environment,
        @NotNull ClientName name,
        @NotNull @Valid Organisation organisation,
        @NotBlank @Size(max = 1000) String purpose,
        Client.@NotNull Authentication authentication,
        @Nullable @Valid KeySet keys,

        @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 250) String> redirectUris,

        @NotEmpty Set<@NotNull Scope> scopes,
        @Nullable @Size(max = 30) List<@NotNull UUID> items,
        Client.@Nullable Plan plan) {

    /** On whose behalf; the code is the unified social credit code (GB 32100). */
    record Organisation(
            @NotBlank @Size(max = 200) String name,

            @NotNull @Pattern(regexp = "[0-9A-HJ-NPQRTUWXY]{18}")
            String code) {}

    /** What is wrong beyond single fields' shapes, all of it at once; {@code known} are the items of the catalogue. */
    List<FieldError> faults(Set<UUID> known) {
        List<FieldError> faults = new ArrayList<>(name.faults());
        if (CreditCode.of(organisation.code()).isEmpty()) {
            faults.add(new FieldError("/organisation/code", "credit-code"));
        }
        faults.addAll(redirectFaults(redirectUris, environment));
        var byKeys = authentication == Client.Authentication.KEYS;
        if (byKeys && (keys == null || keys.accepted().isEmpty())) {
            faults.add(new FieldError("/keys", "public-keys"));
        }
        if (!byKeys && keys != null) {
            faults.add(new FieldError("/keys", "only-with-keys"));
        }
        if (!byKeys && scopes.stream().anyMatch(Scope::isSensitive)) {
            faults.add(new FieldError("/authentication", "keys-for-sensitive-scopes"));
        }
        faults.addAll(environment == Environment.SANDBOX ? sandboxFaults() : itemFaults(wantedItems(), scopes, known));
        return faults;
    }

    static List<FieldError> redirectFaults(List<String> uris, Environment environment) {
        List<FieldError> faults = new ArrayList<>();
        for (var number = 0; number < uris.size(); number++) {
            if (!RedirectUri.fits(uris.get(number), environment)) {
                var local = environment == Environment.SANDBOX;
                faults.add(new FieldError("/redirectUris/" + number, local ? "redirect-uri-sandbox" : "redirect-uri"));
            }
        }
        return faults;
    }

    private List<FieldError> sandboxFaults() {
        List<FieldError> faults = new ArrayList<>();
        if (items != null) {
            faults.add(new FieldError("/items", "only-in-production"));
        }
        if (plan != null) {
            faults.add(new FieldError("/plan", "only-in-production"));
        }
        return faults;
    }

    static List<FieldError> itemFaults(List<UUID> named, Set<Scope> scopes, Set<UUID> known) {
        var aboutCases = scopes.contains(Scope.CASES_READ) || scopes.contains(Scope.CASES_SUBMIT);
        if (aboutCases && named.isEmpty()) {
            return List.of(new FieldError("/items", "items-for-cases"));
        }
        return IntStream.range(0, named.size())
                .filter(at -> !known.contains(named.get(at)))
                .mapToObj(at -> new FieldError("/items/" + at, "unknown-item"))
                .toList();
    }

    List<UUID> wantedItems() {
        return items == null ? List.of() : items;
    }
}
