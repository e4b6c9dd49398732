package org.yiwang.cases.mandates;

/**
 * By what kind of right somebody acts for an applicant: a mandate for items and topics, a role in an organisation, as
 * guardian of a child, or as village helper in his post.
 */
public enum MandateKind {
    AGENCY,
    ROLE,
    GUARDIAN,
    HELPER
}
