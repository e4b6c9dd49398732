package org.yiwang.catalog.imports;

import java.util.List;
import org.yiwang.catalog.checks.ItemFinding;
import org.yiwang.catalog.checks.Severity;

/**
 * Something wrong or remarkable in one line of an import.
 *
 * @param line of a CSV or NDJSON body, counted from 1; of a JSON array, the number of the element
 * @param pointer JSON pointer into the line (RFC 6901)
 * @param code of a {@link FindingCode}, or of a check the item fails
 * @param arguments what the sentence of a check names
 */
record Finding(int line, String pointer, String code, Severity severity, String value, List<String> arguments) {

    private static final int LONGEST = 200;

    Finding {
        value = value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    static Finding of(int line, String pointer, FindingCode code, String value) {
        return new Finding(line, pointer, code.name(), code.severity(), value, List.of());
    }

    static Finding of(int line, String pointer, ItemFinding finding) {
        var arguments = finding.arguments();
        return new Finding(
                line,
                pointer,
                finding.check().name(),
                finding.check().severity(),
                arguments.isEmpty() ? "" : arguments.getFirst(),
                arguments);
    }
}
