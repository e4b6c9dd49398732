package org.yiwang.keycloak;

/** What a post charges its holder with. */
public enum Duty {
    INTAKE,
    REVIEW,
    DECIDE,
    APPROVE,
    SUPERVISE,
    CATALOGUE,
    INTEGRATION,
    DATA,
    AUDIT,
    ADMINISTER
}
