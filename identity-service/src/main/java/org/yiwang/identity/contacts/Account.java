package org.yiwang.identity.contacts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.defaults.http.Language;

/** What this service reads of an account in Keycloak (its {@code UserRepresentation}). */
public record Account(
        UUID id,
        boolean enabled,
        @Nullable String email,
        boolean emailVerified,
        @Nullable Map<String, List<String>> attributes) {

    /** Whether tokens of this account name that person. */
    boolean isOf(UUID person) {
        return attribute("person").orElse(id.toString()).equals(person.toString());
    }

    /** The contact, if the address is proven and neither the account is closed nor of the test world. */
    Optional<Contact> contact(UUID person) {
        if (email == null || email.isBlank() || !emailVerified || !enabled || isTest()) {
            return Optional.empty();
        }
        return Optional.of(new Contact(person, email, language().tag()));
    }

    /** In which the person reads letters. */
    public Language language() {
        return Language.parse(attribute("locale").orElse(null));
    }

    private boolean isTest() {
        return attribute("test").filter("true"::equals).isPresent();
    }

    private Optional<String> attribute(String name) {
        return attributes == null
                ? Optional.empty()
                : attributes.getOrDefault(name, List.of()).stream().findFirst();
    }
}
