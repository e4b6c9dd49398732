package org.yiwang.cases.visits;

import java.util.UUID;
import org.yiwang.cases.lifecycle.CaseStatus;

/** A visit that was not the first of its case, with its explanation, as a supervisor sees it. */
public record RepeatedVisit(VisitedCase visited, VisitView visit) {

    /**
     * The case.
     *
     * @param visits how often the applicant came in all
     */
    public record VisitedCase(
            UUID id, String number, CaseStatus status, VisitedItem item, UUID department, int visits) {}

    /** The item applied for. */
    public record VisitedItem(UUID id, int version, String name) {}
}
