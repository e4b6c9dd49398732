package org.yiwang.gateway.sessions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What a sign-in is asked for: how strong it has to be, and an errand if there is one. */
record Asked(Strength strength, @Nullable Errand errand) {

    static final Asked USUAL = new Asked(Strength.USUAL, null);

    static Asked of(MultiValueMap<String, String> query) {
        return new Asked(Strength.of(query), Errand.of(query));
    }

    /** Whether Keycloak is asked although somebody is signed in, who stays so meanwhile. */
    boolean more() {
        return errand != null || strength.asked();
    }

    void addTo(Map<String, Object> parameters) {
        strength.addTo(parameters);
        if (errand != null) {
            errand.addTo(parameters);
        }
    }
}
