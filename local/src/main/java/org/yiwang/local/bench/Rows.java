package org.yiwang.local.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rows written per job, by table: inserted, updated, deleted. */
record Rows(Map<String, List<Double>> byTable) {

    static Rows perJob(Map<String, long[]> before, Map<String, long[]> after, int jobs) {
        Map<String, List<Double>> rows = new TreeMap<>();
        after.forEach((table, counts) -> {
            long[] start = before.getOrDefault(table, new long[3]);
            List<Double> each = new ArrayList<>();
            for (int kind = 0; kind < 3; kind++) {
                each.add(Math.round(100.0 * (counts[kind] - start[kind]) / jobs) / 100.0);
            }
            if (each.stream().anyMatch(count -> count > 0)) {
                rows.put(table, each);
            }
        });
        return new Rows(rows);
    }
}
