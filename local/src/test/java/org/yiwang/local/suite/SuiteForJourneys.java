package org.yiwang.local.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.yiwang.local.parts.JavaCommand;
import org.yiwang.local.parts.Shutdown;
import org.yiwang.local.site.Ports;
import org.yiwang.local.site.Texts;

/**
 * One suite for all journeys, started before the first and ended after the last, on its own ports and data. With
 * {@code -Dyiwang.suite.file=…/suite.json} the journeys run against the suite described there and leave it running.
 */
public final class SuiteForJourneys implements LauncherSessionListener {
    private static final String FILE = "yiwang.suite.file";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DATA = ROOT.resolve("local/target/journeys");

    private boolean ours;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("yiwang.journeys") || System.getProperty(FILE) != null) {
            return;
        }
        ours = true;
        Shutdown.of(DATA);
        Texts.delete(DATA);
        var file = DATA.resolve("suite.json").toString();
        start(file);
        System.setProperty(FILE, file);
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (ours) {
            Shutdown.of(DATA);
        }
    }

    private static void start(String file) {
        var command = JavaCommand.of(
                JavaCommand.Flags.SLIM,
                128,
                "-Dyiwang.root=" + ROOT,
                "-D" + FILE + "=" + file,
                "-cp",
                ROOT.resolve("local/target/classes") + ":" + ROOT.resolve("local/target/lib") + "/*",
                "org.yiwang.local.launcher.Launcher",
                "up",
                "--detach",
                "--data",
                DATA.toString(),
                "--port",
                Integer.toString(Ports.firstFree(18_080).gateway()));
        run(command);
    }

    private static void run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(DATA.resolveSibling("journeys-start.log").toFile())
                    .start();
            if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException("The suite for the journeys did not start: "
                        + Texts.read(DATA.resolveSibling("journeys-start.log")));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
