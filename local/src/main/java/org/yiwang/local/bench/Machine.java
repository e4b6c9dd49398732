package org.yiwang.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.yiwang.local.parts.JavaCommand;

/** When and where it was measured, and with what flags. */
record Machine(
        Instant at,
        String command,
        String processor,
        int processors,
        long memoryMiB,
        String system,
        String java,
        List<String> flags,
        Map<String, String> postgres) {

    static Machine here(String command, Map<String, String> postgres) throws IOException {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                command,
                after(":", "/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(after(":", "/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024,
                after("=", "/etc/os-release", "PRETTY_NAME").replace("\"", "") + ", Linux "
                        + System.getProperty("os.version"),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                JavaCommand.of(JavaCommand.Flags.PRODUCTION, Stage.HEAP_MIB).stream()
                        .skip(1)
                        .toList(),
                postgres);
    }

    private static String after(String mark, String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .findFirst()
                .map(line -> line.substring(line.indexOf(mark) + 1).strip())
                .orElse("unknown");
    }
}
