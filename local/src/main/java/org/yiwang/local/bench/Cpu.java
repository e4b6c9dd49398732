package org.yiwang.local.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of processes in microseconds, from {@code /proc/PID/stat} (ticks of 10 ms). */
final class Cpu {
    private static final int MICROS_PER_TICK = 10_000;

    private Cpu() {}

    /** What one process has used so far. */
    static long of(long pid) {
        String[] stat = stat(pid);
        return MICROS_PER_TICK * (Long.parseLong(stat[11]) + Long.parseLong(stat[12]));
    }

    /** What a process, its living children and the children it has already reaped have used so far. */
    static long ofFamily(long pid) {
        String[] stat = stat(pid);
        long reaped = MICROS_PER_TICK * (Long.parseLong(stat[13]) + Long.parseLong(stat[14]));
        return of(pid) + reaped + living(pid);
    }

    /** What the children this process has reaped have used so far. */
    static long ofEndedChildren() {
        String[] stat = stat(ProcessHandle.current().pid());
        return MICROS_PER_TICK * (Long.parseLong(stat[13]) + Long.parseLong(stat[14]));
    }

    private static long living(long parent) {
        return ProcessHandle.of(parent).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> Files.exists(Path.of("/proc/" + child.pid())) ? quietly(child.pid()) : 0)
                .sum();
    }

    private static long quietly(long pid) {
        try {
            return of(pid);
        } catch (UncheckedIOException ended) {
            return 0;
        }
    }

    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
