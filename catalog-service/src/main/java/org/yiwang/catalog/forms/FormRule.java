package org.yiwang.catalog.forms;

/** What can be wrong with a form. */
public enum FormRule {
    SCHEMA,
    LARGE,
    KEYWORD,
    INVALID,
    OBJECT,
    OPEN,
    ORDER,
    REQUIRED,
    REF_REMOTE,
    REF_UNKNOWN,
    REF_CYCLE,
    PATTERN,
    PATTERN_RUNS_AWAY,
    FORMAT,
    TITLE,
    MARKUP,
    CHARACTERS,
    SENSITIVE,
    PREFILL,
    WIDGET
}
