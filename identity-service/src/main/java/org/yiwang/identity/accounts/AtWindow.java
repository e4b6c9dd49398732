package org.yiwang.identity.accounts;

import java.util.UUID;

/**
 * How somebody without an account became known.
 *
 * @param name as the identity document says
 * @param clerk who saw it, in the post of that claim
 */
public record AtWindow(String name, UUID clerk, String post) {

    @Override
    public String toString() {
        return "AtWindow[" + post + "]";
    }
}
