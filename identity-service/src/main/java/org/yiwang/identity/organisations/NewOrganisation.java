package org.yiwang.identity.organisations;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An organisation to be registered by its legal representative.
 *
 * @param code the unified social credit code
 * @param number the representative's own identity number, for the registry; it is not kept
 */
record NewOrganisation(
        @NotBlank @Size(max = 100) String code,
        @NotBlank @Size(max = 100) String number) {

    @Override
    public String toString() {
        return "NewOrganisation[hidden]";
    }
}
