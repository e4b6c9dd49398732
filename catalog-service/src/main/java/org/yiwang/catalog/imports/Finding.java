package org.yiwang.catalog.imports;

/**
 * Something wrong or remarkable in one line of an import.
 *
 * @param line of a CSV or NDJSON body, counted from 1; of a JSON array, the number of the element
 * @param pointer JSON pointer into the line (RFC 6901)
 */
record Finding(int line, String pointer, FindingCode code, String value) {

    private static final int LONGEST = 200;

    Finding {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
