package org.yiwang.identity.accesses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who audits looks for: exactly one of a person's identity number, a case number and a record.
 *
 * @param record the id by which the person concerned complained
 * @param reason why, kept with the inspection and shown to the person concerned
 */
record NewInspection(
        @Nullable @Size(max = 100) String identityNumber,
        @Nullable @Size(max = 100) String caseNumber,
        @Nullable UUID record,
        @NotBlank @Size(min = 5, max = 500) String reason) {

    boolean asksOnce() {
        return Stream.of(identityNumber, caseNumber, record)
                        .filter(java.util.Objects::nonNull)
                        .count()
                == 1;
    }

    @Override
    public String toString() {
        return "NewInspection[hidden]";
    }
}
