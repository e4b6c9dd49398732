package org.yiwang.keycloak;

/**
 * What one thing asks of its caller beyond the handler's rule, known only once the thing was read: how surely the
 * identity is known (1–3, 0 for nothing) and how strongly the caller signed in.
 */
public record Demand(int assurance, Acr acr) {

    public static final Demand NOTHING = new Demand(0, Acr.PWD);

    /** Fails with 403 {@code identity-assurance} or, for a sign-in that is too weak, with the challenge of RFC 9470 §3. */
    public void require(Actor actor) {
        if (actor.assurance() < assurance) {
            throw new Insufficient.Assurance(actor.assurance(), assurance);
        }
        if (acr != Acr.PWD && !acr.metBy(actor.acr())) {
            throw new Insufficient.SignIn(acr, -1);
        }
    }
}
