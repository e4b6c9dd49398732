package org.yiwang.cases.dossier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiwang.cases.lifecycle.CaseState;

/** A case as a line of a list, with the department that has it. */
public record CaseSummary(
        @JsonUnwrapped CaseState state,
        Dossier.DossierItem item,
        Dossier.Named department,
        Dossier.DossierApplicant applicant,
        Instant openedAt,
        @Nullable Instant submittedAt) {}
