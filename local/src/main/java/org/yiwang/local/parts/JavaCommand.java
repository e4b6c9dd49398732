package org.yiwang.local.parts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Command lines of Java processes. */
public final class JavaCommand {
    private JavaCommand() {}

    /** How a JVM is set: quick to start and small for one machine, or as in production for measuring. */
    public enum Flags {
        SLIM(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-Xss512k")),
        PRODUCTION(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+UseTransparentHugePages"));

        private final List<String> options;

        Flags(List<String> options) {
            this.options = options;
        }
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Lets a JVM begin with the classes as an earlier one had loaded them, which saves half of its start (JEP 350). The file
     * is written, or written anew when it does not fit any more, by a JVM that ends by itself.
     */
    static String[] remembering(Path classes, String... rest) {
        var words = new ArrayList<>(
                List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classes, "-Xlog:cds*=off"));
        words.addAll(List.of(rest));
        return words.toArray(String[]::new);
    }

    /** The JVM, its flags and heap limit; a class or jar and its arguments follow. */
    public static List<String> of(Flags flags, int heapMiB, String... rest) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(flags.options);
        command.add("-Xmx" + heapMiB + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of(rest));
        return List.copyOf(command);
    }
}
