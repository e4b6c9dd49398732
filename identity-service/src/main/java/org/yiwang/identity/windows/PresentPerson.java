package org.yiwang.identity.windows;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in front of a clerk, as the identity document says.
 *
 * @param code by which the person shows which account is his; not needed if the number is recorded for it already
 */
record PresentPerson(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String number,
        @Nullable @Pattern(regexp = "[0-9]{8}") String code) {

    @Override
    public String toString() {
        return "PresentPerson[hidden]";
    }
}
