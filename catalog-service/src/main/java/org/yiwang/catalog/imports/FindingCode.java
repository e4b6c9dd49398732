package org.yiwang.catalog.imports;

import org.yiwang.catalog.checks.Severity;

/** What can be wrong with a line of an import; the codes are stable, the words are in {@code findings*.properties}. */
public enum FindingCode {
    BAD_JSON(Severity.ERROR),
    NOT_AN_OBJECT(Severity.ERROR),
    BAD_COLUMNS(Severity.ERROR),
    BAD_CHARACTERS(Severity.ERROR),
    BAD_ELEMENT(Severity.ERROR),
    MISSING(Severity.ERROR),
    TOO_LONG(Severity.ERROR),
    DUPLICATE(Severity.WARNING),
    REGION_CODE_FORMAT(Severity.ERROR),
    REGION_UNKNOWN(Severity.ERROR),
    REGION_NOT_IN_FORCE(Severity.ERROR),
    PARENT_UNKNOWN(Severity.ERROR),
    ENDS_WITH_PARENT(Severity.WARNING),
    DATE_FORMAT(Severity.ERROR),
    VALIDITY_ORDER(Severity.ERROR),
    SUCCESSOR_WITHOUT_END(Severity.ERROR),
    SUCCESSOR_NOT_IN_FORCE(Severity.ERROR),
    DEPARTMENT_UNKNOWN(Severity.ERROR),
    DEPARTMENT_NOT_IN_FORCE(Severity.ERROR),
    DEPARTMENT_CODE_LENGTH(Severity.WARNING),
    DEPARTMENT_CODE_CHECKSUM(Severity.WARNING),
    DEPARTMENT_CODE_TAKEN(Severity.WARNING),
    STANDARD_UNKNOWN(Severity.ERROR),
    EXCHANGE_DIFFERS(Severity.ERROR),
    ITEM_CODE_FORMAT(Severity.WARNING),
    ITEM_TYPE_UNKNOWN(Severity.WARNING),
    ITEM_NO_LICENCE(Severity.INFO);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
