package org.yiwang.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.yiwang.local.site.Refused;
import org.yiwang.local.site.Waiting;

/** A started process, known by pid and birth, so that a later process with the same pid is never taken for it. */
public record RunningPart(String name, long pid, String birth, int port, String log) {
    /** The birth of a process: this boot of the machine and the clock tick it was started at; empty if it is gone. */
    public static Optional<String> birthOf(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var boot =
                    Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
            return fields[0].equals("Z") ? Optional.empty() : Optional.of(boot + "/" + fields[19]);
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether a process has ended and its parent has not noticed yet. */
    static boolean isEnding(long pid) throws IOException {
        var stat = Path.of("/proc/" + pid + "/stat");
        if (!Files.exists(stat)) {
            return false;
        }
        var text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).startsWith("Z");
    }

    public boolean alive() {
        return birthOf(pid).filter(birth::equals).isPresent();
    }

    /** Sends a signal to exactly this process; nothing happens if it is gone. */
    public void signal(String signal) {
        if (!alive()) {
            return;
        }
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Refused("The program kill is missing (Debian: apt-get install procps).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, waits, then kills; true if it had to be killed. */
    public boolean stop(String signal, Duration grace) {
        signal(signal);
        if (goneWithin(grace)) {
            return false;
        }
        signal("KILL");
        goneWithin(Duration.ofSeconds(5));
        return true;
    }

    private boolean goneWithin(Duration grace) {
        var end = System.nanoTime() + grace.toNanos();
        while (alive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Waiting.pause(Duration.ofMillis(50));
        }
        return true;
    }

    /** Memory of the process and its descendants in KiB, shared pages counted once (PSS). */
    public long residentKib() {
        return alive() ? Memory.ofTree(pid) : 0;
    }
}
