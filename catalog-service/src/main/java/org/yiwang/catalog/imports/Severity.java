package org.yiwang.catalog.imports;

/** What a finding means for its line: not taken, taken although something is wrong, or worth knowing. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
