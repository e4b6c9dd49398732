package org.yiwang.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Processor time of everything that takes part, by name. */
record Meters(Map<String, LongSupplier> byName) {

    /** What each has used so far, in microseconds. */
    Map<String, Long> read() {
        Map<String, Long> now = new LinkedHashMap<>();
        byName.forEach((name, meter) -> now.put(name, meter.getAsLong()));
        return now;
    }

    /** What each has used since, in microseconds for one of so many jobs. */
    Map<String, Double> perJob(Map<String, Long> before, long jobs) {
        Map<String, Double> used = new LinkedHashMap<>();
        read().forEach((name, now) -> used.put(name, (double) (now - before.getOrDefault(name, 0L)) / jobs));
        return used;
    }
}
