package org.yiwang.catalog.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiwang.catalog.checks.Severity;

/**
 * What became of an import: lines taken, of these changed and unchanged, and all that was found.
 *
 * @param counts for each code on how many lines it was found and how many different values it names
 * @param findings a page of them, in order of their lines
 * @param next the cursor of the next page of findings, read at {@code /internal/imports/{id}}
 */
record ImportReport(
        UUID id,
        ImportKind kind,
        Instant at,
        int taken,
        int changed,
        int unchanged,
        List<Count> counts,
        List<Explained> findings,
        @Nullable String next) {

    /** How often something was found. */
    record Count(String code, Severity severity, int lines, int values) {

        static List<Count> of(List<Finding> findings) {
            Map<String, List<Finding>> byCode =
                    findings.stream().collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.toList()));
            return byCode.entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .toList();
        }

        private static Count of(String code, List<Finding> findings) {
            var values = findings.stream().map(Finding::value).distinct().count();
            return new Count(code, findings.getFirst().severity(), findings.size(), (int) values);
        }
    }

    /** A finding in the reader's words. */
    record Explained(int line, String pointer, String code, Severity severity, String value, String message) {}
}
