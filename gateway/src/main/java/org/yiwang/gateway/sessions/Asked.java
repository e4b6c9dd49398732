package org.yiwang.gateway.sessions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.yiwang.keycloak.Acr;

/** What a sign-in is asked for: how strong it has to be, and an errand if there is one, with what it is done to. */
record Asked(
        Strength strength,
        @Nullable Errand errand,
        @Nullable String subject) {

    static final Asked USUAL = new Asked(Strength.USUAL, null, null);

    static Asked of(MultiValueMap<String, String> query) {
        var errand = Errand.of(query);
        return new Asked(Strength.of(query), errand, errand == null ? null : errand.subject(query));
    }

    Asked atLeast(@Nullable Acr acr) {
        return new Asked(strength.atLeast(acr), errand, subject);
    }

    /** Whether Keycloak is asked although somebody is signed in, who stays so meanwhile. */
    boolean more() {
        return errand != null || strength.asked();
    }

    void addTo(Map<String, Object> parameters) {
        strength.addTo(parameters);
        if (errand != null) {
            errand.addTo(parameters, subject);
        }
    }
}
