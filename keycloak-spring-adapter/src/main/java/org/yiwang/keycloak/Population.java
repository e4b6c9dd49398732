package org.yiwang.keycloak;

/** The three populations whose tokens are never accepted for one another. */
public enum Population {
    CITIZEN,
    OFFICIAL,
    SERVICE
}
