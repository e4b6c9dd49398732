package org.yiwang.gateway.limits;

/** Whose requests are counted together. */
public enum Policy {
    BEARER,
    STARTER,
    STANDARD,
    LARGE,
    SESSION,
    ANONYMOUS,
    GUESSES
}
