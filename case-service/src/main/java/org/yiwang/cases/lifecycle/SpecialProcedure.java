package org.yiwang.cases.lifecycle;

/** Procedures whose time does not count (Administrative Licensing Law, Art. 45). */
public enum SpecialProcedure {
    HEARING,
    TENDER,
    AUCTION,
    INSPECTION,
    TEST,
    QUARANTINE,
    APPRAISAL,
    EXPERT_REVIEW,
    PUBLIC_NOTICE
}
