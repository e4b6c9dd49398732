package org.yiwang.local.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How much is measured: requests to warm a JVM with, reads and jobs of one round, and rounds.
 * {@code --jfr} records the service; {@code --reads}, {@code --cases} and {@code --catalogue} run only the benchmarks named.
 */
record BenchOptions(
        boolean jfr,
        boolean reads,
        boolean cases,
        boolean catalogue,
        int warm,
        int readCount,
        int jobs,
        int rounds,
        int catalogueReads,
        int localItems) {
    private static final Set<String> NUMBERS =
            Set.of("--warm", "--read-count", "--jobs", "--rounds", "--catalogue-reads", "--local-items");
    private static final Set<String> SWITCHES = Set.of("--jfr", "--reads", "--cases", "--catalogue");

    static BenchOptions of(String... args) {
        List<String> words = Arrays.asList(args);
        for (int i = 0; i < words.size(); i++) {
            if (NUMBERS.contains(words.get(i))) {
                i++;
            } else if (!SWITCHES.contains(words.get(i))) {
                throw new IllegalArgumentException("bench knows " + SWITCHES + " and, with a number, " + NUMBERS);
            }
        }
        var named = Set.of("--reads", "--cases", "--catalogue").stream()
                .filter(words::contains)
                .toList();
        return new BenchOptions(
                words.contains("--jfr"),
                named.isEmpty() || named.contains("--reads"),
                named.isEmpty() || named.contains("--cases"),
                named.isEmpty() || named.contains("--catalogue"),
                number(words, "--warm", 150_000),
                number(words, "--read-count", 60_000),
                number(words, "--jobs", 8_000),
                number(words, "--rounds", 3),
                number(words, "--catalogue-reads", 2_000),
                number(words, "--local-items", 100_000));
    }

    /** pgbench does twice as many jobs, for it is about twice as fast; every one of its 32 clients does as many. */
    int limitJobs() {
        return 2 * jobs / 32 * 32;
    }

    private static int number(List<String> words, String name, int otherwise) {
        int at = words.indexOf(name);
        if (at < 0) {
            return otherwise;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + " needs a positive number");
        }
        return Integer.parseInt(words.get(at + 1));
    }
}
