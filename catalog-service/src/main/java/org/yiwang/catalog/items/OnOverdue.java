package org.yiwang.catalog.items;

/** What happens when the statutory limit passes. */
public enum OnOverdue {
    ESCALATE,
    TACIT_APPROVAL
}
