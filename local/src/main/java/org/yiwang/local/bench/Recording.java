package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** A flight recording of a running service and where its processor time went. */
record Recording(long pid, Path file) {
    private static final int REACTIVE_STACK = 512;

    /** A name and its share of all samples, in per cent. */
    record Share(String name, double percent) {}

    /** The hottest frames, the libraries they were called from, and our own methods with all they call. */
    record Profile(int samples, List<Share> frames, List<Share> libraries, List<Share> own) {}

    static Recording start(long pid, Path file) throws IOException, InterruptedException {
        jcmd(pid, "JFR.configure", "stackdepth=" + REACTIVE_STACK);
        jcmd(pid, "JFR.start", "name=bench", "settings=profile", "jdk.CPUTimeSample#enabled=true");
        return new Recording(pid, file);
    }

    /** Ends the recording and reads it: samples by processor time where the JDK has them. */
    Profile stop() throws IOException, InterruptedException {
        jcmd(pid, "JFR.stop", "name=bench", "filename=" + file.toAbsolutePath());
        var byTime = new Tally();
        var byRunning = new Tally();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.CPUTimeSample" -> byTime.add(event);
                    case "jdk.ExecutionSample" -> byRunning.add(event);
                    default -> {}
                }
            }
        }
        return (byTime.samples > 0 ? byTime : byRunning).profile();
    }

    private static final class Tally {
        private int samples;
        private final Map<String, Integer> frames = new HashMap<>();
        private final Map<String, Integer> libraries = new HashMap<>();
        private final Map<String, Integer> own = new HashMap<>();

        private void add(RecordedEvent event) {
            var trace = event.getStackTrace();
            if (trace == null || trace.getFrames().isEmpty()) {
                return;
            }
            samples++;
            frames.merge(method(trace.getFrames().getFirst()), 1, Integer::sum);
            libraries.merge(library(trace.getFrames()), 1, Integer::sum);
            ownMethods(trace.getFrames()).forEach(name -> own.merge(name, 1, Integer::sum));
        }

        private Profile profile() {
            return new Profile(samples, top(frames, samples), top(libraries, samples), top(own, samples));
        }
    }

    private static String method(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String library(List<RecordedFrame> stack) {
        Optional<String> caller = stack.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun."))
                .findFirst();
        return caller.map(Recording::threeParts).orElse("java");
    }

    private static String threeParts(String type) {
        String[] parts = type.split("\\.");
        return String.join(".", List.of(parts).subList(0, Math.min(3, parts.length - 1)));
    }

    private static Set<String> ownMethods(List<RecordedFrame> stack) {
        Set<String> names = new HashSet<>();
        stack.stream()
                .map(Recording::method)
                .filter(name -> name.startsWith("org.yiwang."))
                .forEach(names::add);
        return names;
    }

    private static List<Share> top(Map<String, Integer> counts, int samples) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(25)
                .map(entry -> new Share(entry.getKey(), 100.0 * entry.getValue() / samples))
                .toList();
    }

    private static void jcmd(long pid, String... command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var line = new java.util.ArrayList<>(List.of(jcmd, Long.toString(pid)));
        line.addAll(List.of(command));
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", line) + ": " + said);
        }
    }
}
