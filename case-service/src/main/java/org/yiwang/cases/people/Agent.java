package org.yiwang.cases.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.mandates.MandateKind;

/** Who acts for an applicant, with the name, if it could be had, and by what kind of right. */
public record Agent(UUID id, @Nullable String name, MandateKind kind) {

    Agent called(String known) {
        return new Agent(id, known, kind);
    }
}
