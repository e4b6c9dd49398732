package org.yiwang.keycloak;

import java.util.UUID;

/** For whom something is applied: a person, an organisation or a department. */
public record Applicant(Kind kind, UUID id) {

    public enum Kind {
        PERSON,
        ORGANISATION,
        DEPARTMENT
    }

    public static Applicant person(UUID id) {
        return new Applicant(Kind.PERSON, id);
    }
}
