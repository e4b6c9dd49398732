package org.yiwang.identity.accesses;

/**
 * By which right somebody was shown what is another's: named items or topics, a child's guardian, a village helper in a
 * post, a role in an organisation.
 */
enum Right {
    AGENCY,
    GUARDIAN,
    HELPER,
    REPRESENTATIVE,
    MANAGER,
    HANDLER
}
