package org.yiwang.identity.mandates;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.keycloak.Applicant;

/** For whom somebody gives mandates today: for himself, and for the organisations in which his role lets him. */
record Offices(UUID me, Map<UUID, Role> roles) {

    boolean speaksFor(Applicant grantor) {
        return switch (grantor.kind()) {
            case PERSON -> grantor.id().equals(me);
            case ORGANISATION -> roles.containsKey(grantor.id());
            case DEPARTMENT -> false;
        };
    }

    /** Whether he gives and ends roles there. */
    boolean represents(Applicant grantor) {
        return grantor.kind() == Applicant.Kind.ORGANISATION && role(grantor) == Role.REPRESENTATIVE;
    }

    private @Nullable Role role(Applicant grantor) {
        return roles.get(grantor.id());
    }
}
