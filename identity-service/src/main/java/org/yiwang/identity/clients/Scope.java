package org.yiwang.identity.clients;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;

/** What people may consent to; a sensitive one asks for the FAPI 2.0 security profile (PAR, private_key_jwt, DPoP). */
public enum Scope {
    @JsonProperty("items.read")
    ITEMS_READ("items.read", false),
    @JsonProperty("cases.read")
    CASES_READ("cases.read", false),
    @JsonProperty("cases.submit")
    CASES_SUBMIT("cases.submit", false),
    @JsonProperty("people.read")
    PEOPLE_READ("people.read", true);

    private final String value;
    private final boolean sensitive;

    Scope(String value, boolean sensitive) {
        this.value = value;
        this.sensitive = sensitive;
    }

    public String value() {
        return value;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public static Scope of(String value) {
        return Arrays.stream(values())
                .filter(scope -> scope.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No scope " + value));
    }
}
