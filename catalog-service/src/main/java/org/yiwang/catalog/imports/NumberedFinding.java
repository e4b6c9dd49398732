package org.yiwang.catalog.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.IntStream;

/** A finding with its number within the import, which orders the pages of a report. */
record NumberedFinding(int number, @JsonUnwrapped Finding finding) {

    static List<NumberedFinding> all(List<Finding> findings) {
        return IntStream.range(0, findings.size())
                .mapToObj(i -> new NumberedFinding(i + 1, findings.get(i)))
                .toList();
    }
}
