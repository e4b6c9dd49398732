package org.yiwang.identity.clients;

/** Where a client works: with test persons at once, or with everybody once it was approved. */
public enum Environment {
    SANDBOX("sandbox"),
    PRODUCTION("production");

    private final String scope;

    Environment(String scope) {
        this.scope = scope;
    }

    /** The realm's client scope, which names the audience and the environment in tokens. */
    public String scope() {
        return scope;
    }
}
