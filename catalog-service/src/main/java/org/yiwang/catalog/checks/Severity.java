package org.yiwang.catalog.checks;

/** What a finding means: not taken or published, taken although something is wrong, or worth knowing. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
