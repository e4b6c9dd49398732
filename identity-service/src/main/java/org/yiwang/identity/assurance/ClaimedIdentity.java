package org.yiwang.identity.assurance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Who somebody says to be.
 *
 * @param number the identity number; it is passed on to the registry and kept sealed
 */
record ClaimedIdentity(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String number) {

    @Override
    public String toString() {
        return "ClaimedIdentity[hidden]";
    }
}
