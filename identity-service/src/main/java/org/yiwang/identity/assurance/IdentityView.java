package org.yiwang.identity.assurance;

import org.jspecify.annotations.Nullable;

/**
 * How surely the signed-in person is known, 1–3.
 *
 * @param assurance as recorded
 * @param inToken as the token of this request says; a token made later says what is recorded
 * @param number the identity number as its bearer is shown it: the first and the last four signs, stars between; null if
 *     none is kept
 */
record IdentityView(int assurance, int inToken, @Nullable String number) {

    static IdentityView of(int recorded, int inToken, @Nullable String number) {
        return new IdentityView(Math.max(recorded, inToken), inToken, number);
    }
}
