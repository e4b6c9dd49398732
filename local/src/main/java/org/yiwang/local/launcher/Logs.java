package org.yiwang.local.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiwang.local.site.Refused;

/** The last lines of one part's log, or of all. */
final class Logs {
    private static final int LINES_OF_ONE = 200;
    private static final int LINES_OF_ALL = 10;

    private Logs() {}

    static void print(Options options) {
        var folder = options.data().resolve("logs");
        try {
            if (options.rest().isEmpty()) {
                all(folder);
            } else {
                tail(folder.resolve(options.rest().getFirst() + ".log"), LINES_OF_ONE);
            }
        } catch (IOException e) {
            throw new Refused("There is no log " + e.getMessage() + ".", e);
        }
    }

    private static void all(Path folder) throws IOException {
        try (var logs = Files.list(folder)) {
            for (var log : logs.sorted().toList()) {
                System.out.println("== " + log);
                tail(log, LINES_OF_ALL);
            }
        }
    }

    private static void tail(Path log, int count) throws IOException {
        var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        lines.stream().skip(Math.max(0, lines.size() - count)).forEach(System.out::println);
    }
}
