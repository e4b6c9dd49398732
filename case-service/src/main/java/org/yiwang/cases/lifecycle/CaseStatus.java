package org.yiwang.cases.lifecycle;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands. */
public enum CaseStatus {
    DRAFT,
    SUBMITTED,
    SUPPLEMENT_REQUESTED,
    NOT_ACCEPTED,
    LAPSED,
    ACCEPTED,
    IN_REVIEW,
    SUSPENDED,
    APPROVED,
    REFUSED,
    DELIVERED,
    CLOSED,
    WITHDRAWN;

    private static final Set<CaseStatus> ENDS = EnumSet.of(NOT_ACCEPTED, LAPSED, CLOSED, WITHDRAWN);

    private static final Set<CaseStatus> REVIEWED = EnumSet.of(IN_REVIEW, SUSPENDED);

    /** Whether nothing more is to be handled. */
    public boolean isEnd() {
        return ENDS.contains(this);
    }

    /** Whether what was asked of other departments is waited for. */
    public boolean awaitsOpinions() {
        return REVIEWED.contains(this);
    }
}
