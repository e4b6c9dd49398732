package org.yiwang.identity.assurance;

/**
 * How surely the signed-in person is known, 1–3.
 *
 * @param assurance as recorded
 * @param inToken as the token of this request says; a token made later says what is recorded
 */
record IdentityView(int assurance, int inToken) {

    static IdentityView of(int recorded, int inToken) {
        return new IdentityView(Math.max(recorded, inToken), inToken);
    }
}
