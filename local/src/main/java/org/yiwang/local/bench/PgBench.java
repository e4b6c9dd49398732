package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load program: what the server does when nothing but it and plain SQL is in the way. */
record PgBench(Path program, int port, String database, String user, String password) {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern DONE = Pattern.compile("actually processed: ([0-9]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final int CLIENTS = 32;

    /** Jobs done, how many in a second, and the mean time of one in milliseconds. */
    record Run(long jobs, double perSecond, double latencyMillis) {}

    /** Finds {@code pgbench} on the PATH or where Debian puts it, the newest first. */
    static Optional<Path> find() throws IOException {
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(folder -> Path.of(folder, "pgbench"));
        return Stream.concat(installed(), onPath).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> installed() throws IOException {
        Path packages = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(packages)) {
            return Stream.empty();
        }
        try (var versions = Files.list(packages)) {
            return versions
                    .sorted(java.util.Comparator.comparing((Path version) ->
                                    Integer.parseInt(version.getFileName().toString()))
                            .reversed())
                    .map(version -> version.resolve("bin/pgbench"))
                    .toList()
                    .stream();
        }
    }

    /** Runs one script for so many jobs, numbered from the first, on 32 connections of two threads. */
    Run run(Path script, int jobs, long first) throws IOException, InterruptedException {
        int each = jobs / CLIENTS;
        var process = new ProcessBuilder(
                program.toString(),
                "-n",
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                user,
                "-M",
                "prepared",
                "-c",
                "" + CLIENTS,
                "-j",
                "2",
                "-t",
                "" + each,
                "-D",
                "first=" + first,
                "-D",
                "each=" + each,
                "-D",
                "n=0",
                "-f",
                script.toString(),
                database);
        process.environment().put("PGPASSWORD", password);
        var running = process.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException("pgbench: " + said);
        }
        return new Run(
                Long.parseLong(found(DONE, said)),
                Double.parseDouble(found(RATE, said)),
                Double.parseDouble(found(LATENCY, said)));
    }

    private static String found(Pattern pattern, String said) throws IOException {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IOException("pgbench said nothing of " + pattern + ": " + said);
        }
        return matcher.group(1);
    }
}
