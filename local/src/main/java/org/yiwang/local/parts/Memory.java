package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Resident memory as Linux counts it. */
public final class Memory {
    private Memory() {}

    /** KiB of a process and its descendants: proportional set size, or resident set size where that is hidden. */
    public static long ofTree(long pid) {
        var children = ProcessHandle.of(pid)
                .map(process -> process.descendants().mapToLong(ProcessHandle::pid))
                .orElse(LongStream.empty());
        return LongStream.concat(LongStream.of(pid), children).map(Memory::of).sum();
    }

    /** KiB of one process alone. */
    public static long of(long pid) {
        var proportional = line("/proc/" + pid + "/smaps_rollup", "Pss:");
        return proportional >= 0 ? proportional : Math.max(0, line("/proc/" + pid + "/status", "VmRSS:"));
    }

    private static long line(String file, String key) {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | RuntimeException hidden) {
            return -1;
        }
    }
}
