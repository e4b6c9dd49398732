package org.yiwang.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.yiwang.local.parts.JavaCommand;
import org.yiwang.local.site.Texts;

/**
 * One run of the launcher in a process of its own, as {@code ./suite} runs it.
 *
 * @param code with which it ended
 * @param words all it said
 */
public record LauncherRun(int code, String words) {
    /** The property that says where the description of the suite is. */
    public static final String FILE = "yiwang.suite.file";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Runs a command; the description of the suite is written to this file. */
    public static LauncherRun of(String file, String... words) {
        var command = new ArrayList<>(JavaCommand.of(
                JavaCommand.Flags.SLIM,
                128,
                "-Dyiwang.root=" + ROOT,
                "-D" + FILE + "=" + file,
                "-cp",
                ROOT.resolve("local/target/classes") + ":" + ROOT.resolve("local/target/lib") + "/*",
                "org.yiwang.local.launcher.Launcher"));
        command.addAll(List.of(words));
        try {
            return run(command);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static LauncherRun run(List<String> command) throws IOException, InterruptedException {
        var said = Files.createTempFile("launcher", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException("The launcher still runs after ten minutes: " + Texts.read(said));
            }
            return new LauncherRun(process.exitValue(), Texts.read(said));
        } finally {
            Files.delete(said);
        }
    }
}
