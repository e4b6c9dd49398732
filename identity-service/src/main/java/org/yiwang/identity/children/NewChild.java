package org.yiwang.identity.children;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A child to be registered by a guardian.
 *
 * @param name the child's
 * @param number the child's identity number
 * @param guardianNumber the guardian's own identity number, for the registry; it is not kept
 */
record NewChild(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String number,
        @NotBlank @Size(max = 100) String guardianNumber) {

    @Override
    public String toString() {
        return "NewChild[hidden]";
    }
}
