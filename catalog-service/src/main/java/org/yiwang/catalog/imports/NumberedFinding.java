package org.yiwang.catalog.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.yiwang.catalog.checks.Severity;

/** A finding with its number within the import, which orders the pages of a report. */
record NumberedFinding(int number, int line, String pointer, FindingCode code, String value) {

    static List<NumberedFinding> all(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> of(i + 1, findings.get(i)))
                .toList();
    }

    private static NumberedFinding of(int number, Finding finding) {
        return new NumberedFinding(number, finding.line(), finding.pointer(), finding.code(), finding.value());
    }

    @JsonProperty("severity")
    Severity severity() {
        return code.severity();
    }

    @JsonIgnore
    Finding finding() {
        return new Finding(line, pointer, code, value);
    }
}
